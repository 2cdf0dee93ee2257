package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.text.QuestionKind;
import footnote.text.Span;
import footnote.text.Terms;
import footnote.text.Terms.Term;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the features of every sentence of an evidence. */
final class SentenceFeatures {

    /** How near two words must be to count as neighbours: a determiner and two modifiers between them. */
    private static final int NEAR = 4;

    private static final Set<String> POINTERS = Set.of(
            "he", "she", "it", "they", "this", "these", "those", "his", "her", "its", "their", "such", "instead");

    /** Behind a sentence's last mark may come what closes a quotation or a bracket. */
    private static final String CLOSED = "[\\p{Pe}\\p{Pf}\"']*$";

    private static final Pattern WHOLE = Pattern.compile("[.!]" + CLOSED);

    /** What asks, announces what comes next or breaks off (as teasers do) says nothing that could be relied on. */
    private static final Pattern NO_STATEMENT = Pattern.compile("[?:]$|(…\\.?|\\.\\.)" + CLOSED);

    /** Only here can the question's own words be an answer. */
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?i)^\\W*(is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\\b");

    private final Evidence evidence;
    private final QuestionTerms question;
    private final QuestionKind kind;
    private final boolean yesOrNo;
    private final double bestWords;
    private final Set<String> everything = new HashSet<>();

    SentenceFeatures(Evidence evidence) {
        this.evidence = evidence;
        this.question = new QuestionTerms(evidence);
        this.kind = QuestionKind.of(evidence.question());
        this.yesOrNo = YES_OR_NO.matcher(evidence.question()).find();
        this.bestWords = evidence.passages().stream()
                .mapToDouble(Evidence.Passage::words)
                .max()
                .orElse(0);
    }

    QuestionTerms question() {
        return question;
    }

    QuestionKind kind() {
        return kind;
    }

    /** All sentences that state something, in order of passages, with their features. */
    List<Read> all() {
        List<Read> sentences = new ArrayList<>();
        int rank = 1;
        for (Evidence.Passage passage : evidence.passages()) {
            read(passage, rank++, sentences);
        }
        return sentences;
    }

    /**
     * A sentence with its features.
     *
     * @param passage its passage
     * @param index its position among the passage's sentences
     * @param stems its content stems
     * @param context the question's words that its passage and headline have
     * @param values a value for each feature
     */
    record Read(
            Evidence.Passage passage,
            int index,
            Set<String> stems,
            Set<String> context,
            Map<SentenceFeature, Double> values) {

        String text() {
            return passage.sentences().get(index).span().of(passage.text());
        }

        /** Whether a feature that is there or not is there. */
        boolean has(SentenceFeature feature) {
            return value(feature) > 0;
        }

        double value(SentenceFeature feature) {
            return values.getOrDefault(feature, 0.0);
        }

        /** The same with what the trained reader says of it. */
        Read with(ReadSentences.Said said) {
            Map<SentenceFeature, Double> more = new EnumMap<>(values);
            more.put(SentenceFeature.READ_SENTENCE, said.logit());
            more.put(SentenceFeature.READ_WINDOW, said.answerable());
            return new Read(passage, index, stems, context, more);
        }
    }

    /** The verb of what the question takes for granted and no passage says; known once all sentences are read. */
    List<String> unsaid() {
        return Predicate.of(evidence.question())
                .filter(predicate -> !predicate.isSaid(everything))
                .map(Predicate::verb)
                .stream()
                .toList();
    }

    private void read(Evidence.Passage passage, int rank, List<Read> into) {
        Set<String> titleStems = stems(Terms.of(passage.headline()));
        titleStems.addAll(date(passage.published()));
        Set<String> title = question.in(titleStems);
        List<Term> passageTerms = Terms.of(passage.text());
        Set<String> passageStems = stems(passageTerms);
        everything.addAll(titleStems);
        everything.addAll(passageStems);
        Set<String> whole = new HashSet<>(question.in(passageStems));
        whole.addAll(title);
        Set<String> before = Set.of();
        for (int i = 0; i < passage.sentences().size(); i++) {
            Evidence.Sentence sentence = passage.sentences().get(i);
            String text = sentence.span().of(passage.text());
            List<Term> terms = within(sentence.span(), passageTerms);
            Set<String> stems = stems(terms);
            Set<String> found = question.in(stems);
            Set<String> context = new HashSet<>(found);
            context.addAll(before);
            context.addAll(title);
            Map<SentenceFeature, Double> values = passageValues(passage, rank, whole);
            values.put(SentenceFeature.MEANING, sentence.meaning());
            values.put(SentenceFeature.COVERAGE, question.coverage(found));
            values.put(SentenceFeature.NUMBER_CLASH, question.clashes(stems, context) ? 1.0 : 0.0);
            values.put(SentenceFeature.FRAGMENT, WHOLE.matcher(text).find() ? 0.0 : 1.0);
            values.put(SentenceFeature.CONTEXT_COVERAGE, question.coverage(context));
            values.put(SentenceFeature.NAMES_MISSING, question.namesMissing(context));
            values.put(SentenceFeature.PAIRS, question.pairs(positions(terms), NEAR));
            kindValues(text, terms, values);
            values.put(SentenceFeature.NEWS, news(stems));
            values.put(SentenceFeature.LENGTH, Math.log(1 + terms.size()));
            values.put(SentenceFeature.POINTS_BACK, pointsBack(terms) ? 1.0 : 0.0);
            if (!NO_STATEMENT.matcher(text).find() && (yesOrNo || tellsMore(terms))) {
                into.add(new Read(passage, i, stems, whole, values));
            }
            before = found;
        }
    }

    /** Month and year of an article, which a question may name and its text takes as known. */
    private static Set<String> date(@Nullable LocalDate published) {
        return published == null
                ? Set.of()
                : Terms.content(published.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + published.getYear());
    }

    private Map<SentenceFeature, Double> passageValues(Evidence.Passage passage, int rank, Set<String> whole) {
        Map<SentenceFeature, Double> values = new EnumMap<>(SentenceFeature.class);
        values.put(SentenceFeature.PASSAGE_MEANING, passage.meaning());
        values.put(SentenceFeature.PASSAGE_WORDS, bestWords == 0 ? 0 : passage.words() / bestWords);
        values.put(SentenceFeature.PASSAGE_RANK, 1.0 / rank);
        values.put(SentenceFeature.PASSAGE_COVERAGE, question.coverage(whole));
        values.put(SentenceFeature.RAREST_MISSING, question.rarestMissing(whole));
        values.put(SentenceFeature.OPENING, passage.opening() ? 1.0 : 0.0);
        return values;
    }

    private void kindValues(String text, List<Term> terms, Map<SentenceFeature, Double> values) {
        boolean sought = kind.isOfThings();
        boolean given = sought && kind.isIn(newWords(text, terms));
        values.put(SentenceFeature.KIND_GIVEN, given ? 1.0 : 0.0);
        values.put(SentenceFeature.KIND_LACKING, sought && !given ? 1.0 : 0.0);
    }

    /** The text without the words that the question has: what it asks for must be among the rest. */
    private String newWords(String text, List<Term> terms) {
        StringBuilder rest = new StringBuilder(text);
        for (Term term : terms) {
            if (question.stems().contains(term.stem())) {
                rest.replace(
                        term.span().start(),
                        term.span().end(),
                        "_".repeat(term.span().length()));
            }
        }
        return rest.toString();
    }

    /** Whether a sentence has a word that the question has not: a headline often is the question without its mark. */
    private boolean tellsMore(List<Term> terms) {
        return terms.stream()
                .anyMatch(term -> !term.isStop() && !question.stems().contains(term.stem()));
    }

    private double news(Set<String> stems) {
        if (stems.isEmpty()) {
            return 0;
        }
        long fresh =
                stems.stream().filter(stem -> !question.stems().contains(stem)).count();
        return (double) fresh / stems.size();
    }

    private static boolean pointsBack(List<Term> terms) {
        return terms.stream()
                .limit(2)
                .anyMatch(term -> POINTERS.contains(term.stem())
                        || POINTERS.contains(term.word().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Integer> positions(List<Term> terms) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            positions.putIfAbsent(terms.get(i).stem(), i);
        }
        return positions;
    }

    /** The terms that stand in a sentence, their places counted in it. */
    private static List<Term> within(Span sentence, List<Term> terms) {
        return terms.stream()
                .filter(term -> sentence.contains(term.span()))
                .map(term -> new Term(term.stem(), term.word(), term.span().shift(-sentence.start()), term.isStop()))
                .toList();
    }

    /**
     * Content stems, and the initials of runs of capitalised words: "United Nations" holds "UN" too. Unlike in {@link
     * footnote.text.analysis.AnalysedText}, "and" does not end a name here: the weights were fitted so.
     */
    private static Set<String> stems(List<Term> terms) {
        Set<String> stems = new HashSet<>();
        StringBuilder initials = new StringBuilder();
        for (Term term : terms) {
            if (term.isStop()) {
                continue; // "of" and "the" neither begin nor end a name
            }
            stems.add(term.stem());
            if (term.isCapitalised()) {
                initials.append(Character.toLowerCase(term.word().charAt(0)));
                if (initials.length() >= 2) {
                    stems.add(initials.toString());
                }
            } else {
                initials.setLength(0);
            }
        }
        return stems;
    }
}
