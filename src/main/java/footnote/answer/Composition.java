package footnote.answer;

import footnote.article.Span;
import footnote.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes an answer of what a model writes, sentence by sentence: finds the words each rests on, checks it against them,
 * and only then passes it on, footnotes first. What is not supported is left out, and that is told.
 */
final class Composition {

    private final Evidence evidence;
    private final Footnotes footnotes;
    private final AnswerListener listener;
    private final CitedText incoming = new CitedText();
    private final List<Answer.Sentence> sentences = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int told;
    private int dropped;

    Composition(Evidence evidence, Footnotes footnotes, AnswerListener listener) {
        this.evidence = evidence;
        this.footnotes = footnotes;
        this.listener = listener;
    }

    void write(String more) {
        incoming.add(more).forEach(this::take);
    }

    void end() {
        incoming.end().forEach(this::take);
    }

    private void take(CitedText.Piece piece) {
        boolean verbatim = piece.numbers().stream()
                .flatMap(number -> passage(number).stream())
                .anyMatch(passage -> passage.text().contains(piece.text()));
        if (verbatim) {
            sentence(piece.text(), piece.numbers());
            return;
        }
        List<String> parts = Sentences.of(piece.text());
        for (int i = 0; i < parts.size(); i++) {
            sentence(parts.get(i), i == parts.size() - 1 ? piece.numbers() : List.of());
        }
    }

    private void sentence(String words, List<Integer> numbers) {
        List<Integer> notes = supported(words, numbers.isEmpty() ? nearest(words) : numbers);
        if (notes.isEmpty()) {
            dropped++;
            listener.on(new AnswerEvent.Dropped("A sentence was left out because no article supports it."));
            return;
        }
        List<Citation> all = footnotes.all();
        while (told < all.size()) {
            listener.on(new AnswerEvent.Cited(all.get(told++)));
        }
        StringBuilder shown =
                new StringBuilder(text.isEmpty() ? "" : " ").append(words).append(' ');
        notes.forEach(note -> shown.append('[').append(note).append(']'));
        sentences.add(new Answer.Sentence(words, notes));
        text.append(shown);
        listener.on(new AnswerEvent.Text(shown.toString()));
    }

    /** The footnotes that support a sentence; none where its passages do not. */
    private List<Integer> supported(String words, List<Integer> numbers) {
        List<Evidence.Passage> passages = new ArrayList<>();
        List<Span> quotes = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (int number : numbers) {
            Optional<Evidence.Passage> passage = passage(number);
            Optional<Span> quote = passage.flatMap(found -> QuoteFinder.find(words, found));
            if (passage.isPresent() && quote.isPresent()) {
                passages.add(passage.get());
                quotes.add(quote.get());
                quoted.add(quote.get().of(passage.get().text()));
            }
        }
        List<Integer> notes = new ArrayList<>();
        for (int i : carrying(words, quoted)) {
            footnotes.cite(passages.get(i), quotes.get(i)).ifPresent(citation -> notes.add(citation.n()));
        }
        return List.copyOf(notes);
    }

    /** Which of the quotes support the sentence, each on its own or else all together. */
    private static List<Integer> carrying(String words, List<String> quoted) {
        List<Integer> all = IntStream.range(0, quoted.size()).boxed().toList();
        List<Integer> alone = all.stream()
                .filter(i -> Verifier.supports(words, List.of(quoted.get(i))))
                .toList();
        return !alone.isEmpty() ? alone : Verifier.supports(words, quoted) ? all : List.of();
    }

    /** The passage whose words come nearest to a sentence that forgot to say what it rests on. */
    private List<Integer> nearest(String words) {
        return evidence.passages().stream()
                .filter(passage -> QuoteFinder.find(words, passage)
                        .filter(span -> Verifier.supports(words, List.of(span.of(passage.text()))))
                        .isPresent())
                .map(Evidence.Passage::number)
                .findFirst()
                .stream()
                .toList();
    }

    private Optional<Evidence.Passage> passage(int number) {
        return number >= 1 && number <= evidence.passages().size()
                ? Optional.of(evidence.passages().get(number - 1))
                : Optional.empty();
    }

    List<Answer.Sentence> sentences() {
        return List.copyOf(sentences);
    }

    List<Citation> citations() {
        return footnotes.all();
    }

    String text() {
        return text.toString();
    }

    int dropped() {
        return dropped;
    }
}
