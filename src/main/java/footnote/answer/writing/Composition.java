package footnote.answer.writing;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import footnote.answer.check.SupportCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.QuoteFinder;
import footnote.answer.news.Attribution;
import footnote.text.PlainText;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes an answer of what a model writes, sentence by sentence: finds the words each rests on, checks it against them,
 * and only then passes it on, footnotes first. What is not supported is left out, and that is told.
 */
public final class Composition implements ModelRun.Sink {

    /** What the prompt asks for where the passages answer nothing. */
    private static final Pattern NOTHING = Pattern.compile("\\W{0,3}NOTHING\\W{0,3}");

    private final Evidence evidence;
    private final Footnotes footnotes;
    private final AnswerListener listener;
    private SupportFinder support;
    private CitedText incoming = new CitedText();
    private final List<Answer.Sentence> sentences = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> heard = new HashSet<>();
    private int told;
    private int toldBefore;
    private int dropped;
    private boolean standingIn;
    private boolean nothing;
    private boolean unchecked;

    /** For the built-in model. */
    Composition(Evidence evidence, Footnotes footnotes, AnswerListener listener) {
        this(evidence, footnotes, listener, SupportCheck.NOTHING_PASSES);
        standIn();
    }

    /** For a model that says things in words of its own, which a check decides about. */
    Composition(Evidence evidence, Footnotes footnotes, AnswerListener listener, SupportCheck check) {
        this.evidence = evidence;
        this.footnotes = footnotes;
        this.listener = listener;
        this.support = new SupportFinder(evidence, check, QuoteFinder.TRIED);
        this.unchecked = check.isOff();
    }

    @Override
    public void write(String more) {
        incoming.add(more).forEach(this::take);
    }

    /** A last sentence that was not brought to its end is no sentence. */
    @Override
    public void end(boolean whole) {
        incoming.end().stream()
                .filter(piece -> whole || unchecked || WrittenSentences.isClosed(piece.text()))
                .forEach(this::take);
    }

    /**
     * From here on the built-in model writes, in the articles' own sentences. What is there already stays, as it was
     * verified; what had only begun is forgotten.
     */
    void standIn() {
        incoming = new CitedText();
        support = ofBuiltIn(evidence);
        unchecked = false;
        standingIn = true;
        heard.clear();
        sentences.forEach(said -> heard.add(said.text()));
        toldBefore = told;
    }

    /** Its sentences are copies, for which the words decide; it knows which passages say the same. */
    private static SupportFinder ofBuiltIn(Evidence evidence) {
        return new SupportFinder(evidence, new QuotedWordsCheck(), 1);
    }

    private void take(CitedText.Piece piece) {
        if (piece.text().isEmpty()) {
            return;
        }
        boolean verbatim = piece.numbers().stream()
                .flatMap(number -> passage(number).stream())
                .anyMatch(passage -> passage.text().contains(piece.text()));
        if (verbatim) {
            sentence(piece.text(), piece.numbers());
            return;
        }
        List<String> parts = WrittenSentences.of(PlainText.of(piece.text()));
        for (int i = 0; i < parts.size(); i++) {
            sentence(parts.get(i), i == parts.size() - 1 ? piece.numbers() : List.of());
        }
    }

    private void sentence(String words, List<Integer> numbers) {
        if (NOTHING.matcher(words).matches()) {
            nothing = true;
            return;
        }
        if (unchecked) {
            show(words, support.claimed(numbers));
            return;
        }
        if (!heard.add(words)) {
            return; // small models go round in circles
        }
        SupportFinder.Outcome outcome = support.of(words, numbers);
        List<SupportFinder.Found> found = outcome.found();
        List<Integer> notes = notes(found);
        if (notes.isEmpty()) {
            dropped++;
            String why = outcome.objection().words();
            listener.on(new AnswerEvent.Dropped("A sentence was left out because %s.".formatted(why)));
            return;
        }
        if (standingIn && notes.stream().allMatch(note -> note <= toldBefore)) {
            return; // the model that failed has said it, resting on the same words
        }
        show(words, found);
    }

    private void show(String words, List<SupportFinder.Found> found) {
        List<Integer> notes = notes(found);
        tellFootnotes();
        StringBuilder shown =
                new StringBuilder(text.isEmpty() ? "" : " ").append(words).append(notes.isEmpty() ? "" : " ");
        notes.forEach(note -> shown.append('[').append(note).append(']'));
        sentences.add(new Answer.Sentence(words, notes, speakers(found)));
        text.append(shown);
        listener.on(new AnswerEvent.Text(shown.toString()));
    }

    private void tellFootnotes() {
        List<Citation> all = footnotes.all();
        while (told < all.size()) {
            listener.on(new AnswerEvent.Cited(all.get(told++)));
        }
    }

    /** A footnote that no sentence has, as for one of several values. Empty where the article has changed. */
    public Optional<Integer> cite(Evidence.Passage passage, Span span) {
        Optional<Integer> number = footnotes.cite(passage, span).map(Citation::n);
        tellFootnotes();
        return number;
    }

    private static List<String> speakers(List<SupportFinder.Found> found) {
        return found.stream()
                .flatMap(one -> Attribution.of(one.passage(), one.span()).stream())
                .distinct()
                .toList();
    }

    private List<Integer> notes(List<SupportFinder.Found> found) {
        return found.stream()
                .flatMap(one -> footnotes.cite(one.passage(), one.span()).stream())
                .map(Citation::n)
                .distinct()
                .toList();
    }

    private Optional<Evidence.Passage> passage(int number) {
        return number >= 1 && number <= evidence.passages().size()
                ? Optional.of(evidence.passages().get(number - 1))
                : Optional.empty();
    }

    /** Whether something that was said rests on this sentence of an article or on a part of it. */
    boolean restsOn(String sentence) {
        return footnotes.all().stream()
                .map(Citation::quote)
                .anyMatch(quote -> quote.contains(sentence) || sentence.contains(quote));
    }

    public List<Answer.Sentence> sentences() {
        return List.copyOf(sentences);
    }

    public List<Citation> citations() {
        return footnotes.all();
    }

    public String text() {
        return text.toString();
    }

    /** Whether the model said that the passages answer nothing. */
    boolean saysNothing() {
        return nothing;
    }

    public int dropped() {
        return dropped;
    }
}
