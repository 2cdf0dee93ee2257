package footnote.answer.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.verify.Reading.Word;
import footnote.article.Splitter;
import footnote.model.CommonWords;
import footnote.model.LogisticModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The check of what a language model wrote. First the rules, each of which can refuse a sentence alone: its quotations,
 * numbers, dates and names must be in the quote and belong to the same things there, what one denies the other must deny,
 * what is only planned must not be told as done, and who does what to whom must not be exchanged. Then a small logistic
 * model on how much of the sentence's content the quote has and how alike both are in meaning; it and its threshold are in
 * {@code check-model.json} beside this class.
 */
public final class Verification implements SentenceCheck {

    /** Even the most common word tells a little. */
    private static final double LEAST_WEIGHT = 0.1;

    /** A sentence outside the quote is about the same rather than the quote where it has so much more of the words. */
    private static final double MORE = 0.05;

    /**
     * A stretch is hardly ever nearer to a sentence than the whole by more: of the 2,200 that a fit looked at none let a
     * sentence pass.
     */
    private static final double MOST_NEARER = 0.25;

    private static final Splitter SPLITTER = new Splitter();

    private final CheckModel model;
    private final ToDoubleBiFunction<String, String> likeness;
    private final Readings readings = new Readings();

    /**
     * Uses a model.
     *
     * @param likeness how alike two texts are in meaning: the cosine of their vectors
     */
    public Verification(CheckModel model, ToDoubleBiFunction<String, String> likeness) {
        this.model = model;
        this.likeness = likeness;
    }

    /**
     * The fitted part.
     *
     * @param provenance how it was fitted, and what it does with cases it was not fitted to
     * @param model probability that the quote supports the sentence
     * @param threshold least probability that counts as support
     */
    public record CheckModel(String provenance, LogisticModel model, double threshold) {

        public static CheckModel builtIn() {
            try (InputStream in = Objects.requireNonNull(Verification.class.getResourceAsStream("check-model.json"))) {
                return new ObjectMapper().readValue(in, CheckModel.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean supports(String sentence, String quote, String context) {
        Reading said = readings.of(sentence);
        if (sentence.equals(quote)) {
            return Statements.says(said);
        }
        Reading there = readings.of(quote);
        Map<String, Double> values = wordValues(said, there);
        return suffice(values, 1, 1) // vectors take longer than all the rest, and must be able to change something
                && objection(said, there, readings.of(context), readings).isEmpty()
                && isNear(sentence, quote, values);
    }

    private boolean isNear(String sentence, String quote, Map<String, Double> values) {
        Near near = Near.of(sentence, quote, likeness);
        return suffice(values, near.likeness(), near.likeness() + MOST_NEARER)
                && (suffice(values, near.likeness(), near.likeness())
                        || suffice(values, near.likeness(), near.stretch(sentence, likeness)));
    }

    private boolean suffice(Map<String, Double> values, double meaning, double stretch) {
        values.put(Evidencing.MEANING.name(), meaning);
        values.put(Evidencing.STRETCH_MEANING.name(), stretch);
        return LogisticModel.probability(model.model().logitOf(values)) >= model.threshold();
    }

    /** What the fitted part sees. */
    public static Map<String, Double> values(
            String sentence, String quote, ToDoubleBiFunction<String, String> likeness) {
        Map<String, Double> values = wordValues(Reading.of(sentence), Reading.of(quote));
        Near near = Near.of(sentence, quote, likeness);
        values.put(Evidencing.MEANING.name(), near.likeness());
        values.put(Evidencing.STRETCH_MEANING.name(), near.stretch(sentence, likeness));
        return values;
    }

    /** The rule that speaks against a sentence, in a word. */
    public static Optional<String> objection(String sentence, String quote, String context) {
        return objection(Reading.of(sentence), Reading.of(quote), Reading.of(context), new Readings());
    }

    private static Optional<String> objection(Reading said, Reading there, Reading context, Readings readings) {
        if (!Statements.says(said) || Statements.isAboutThePrompt(said, there)) {
            return Optional.of("says nothing");
        }
        if (!Facts.quotationsAreIn(said, there, context)) {
            return Optional.of("quotation");
        }
        if (!Facts.amountsAreIn(said, there)) {
            return Optional.of("number");
        }
        if (!Facts.daysAreIn(said, there)) {
            return Optional.of("date");
        }
        if (!Names.areIn(said, there, context)) {
            return Optional.of("name");
        }
        if (!Facts.superlativesAreIn(said, there)) {
            return Optional.of("superlative");
        }
        if (!Polarity.agrees(said, there)) {
            return Optional.of("negation");
        }
        if (!Factuality.agrees(said, there)) {
            return Optional.of("factuality");
        }
        if (!Roles.agree(said, there)) {
            return Optional.of("roles");
        }
        return isContradicted(said, there, sentences(context, readings))
                ? Optional.of("contradiction")
                : Optional.empty();
    }

    /** Whether the sentence of the passage that says most of it is not in the quote, and speaks against it. */
    private static boolean isContradicted(Reading said, Reading there, List<Reading> passage) {
        double most = coverage(said, there) + MORE;
        Reading nearest = null;
        for (Reading one : passage) {
            double covered = coverage(said, one);
            if (covered > most && !there.text().contains(one.text())) {
                most = covered;
                nearest = one;
            }
        }
        return nearest != null
                && !(Polarity.agrees(said, nearest) && Factuality.agrees(said, nearest) && Roles.agree(said, nearest));
    }

    private static List<Reading> sentences(Reading text, Readings readings) {
        return SPLITTER.split(text.text()).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(span -> readings.of(span.of(text.text())))
                .toList();
    }

    private static Map<String, Double> wordValues(Reading said, Reading there) {
        List<Word> missing =
                content(said).filter(word -> isMissing(word, there)).toList();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(Evidencing.COVERAGE.name(), coverage(said, there));
        values.put(
                Evidencing.RAREST_MISSING.name(),
                missing.stream().mapToDouble(Verification::weight).max().orElse(0));
        values.put(Evidencing.MISSING.name(), (double) missing.size());
        values.put(Evidencing.REPLACED.name(), (double) replaced(said, there));
        values.put(
                Evidencing.STRETCH_MISSING.name(),
                Stretches.worst(said, word -> isMissing(word, there), Verification::weight));
        values.put(Evidencing.PARTED.name(), Bonds.parted(said, there));
        values.put(Evidencing.DENIAL_LEFT_OUT.name(), Denials.denies(there) && !Denials.denies(said) ? 1.0 : 0.0);
        return values;
    }

    private static double coverage(Reading said, Reading there) {
        double all = content(said).mapToDouble(Verification::weight).sum();
        double found = content(said)
                .filter(word -> !isMissing(word, there))
                .mapToDouble(Verification::weight)
                .sum();
        return all == 0 ? 1 : found / all;
    }

    private static boolean isMissing(Word word, Reading there) {
        return !word.term().isNumber() && !there.has(word.key());
    }

    private static double weight(Word word) {
        double rarity = CommonWords.rarity(word.term().stem());
        return Math.max(LEAST_WEIGHT, rarity * rarity);
    }

    /** How many words of the sentence stand beside the same word as another one does in the quote. */
    private static long replaced(Reading said, Reading there) {
        List<String> sentence = content(said).map(Word::key).toList();
        List<String> quote = content(there).map(Word::key).toList();
        return IntStream.range(0, sentence.size())
                .filter(i -> !there.has(sentence.get(i)))
                .filter(i -> stands(sentence, i, i + 1, quote, said) || stands(sentence, i, i - 1, quote, said))
                .count();
    }

    /** Whether the quote has a word that the sentence lacks on the same side of the word at {@code beside}. */
    private static boolean stands(List<String> sentence, int i, int beside, List<String> quote, Reading said) {
        if (beside < 0 || beside >= sentence.size()) {
            return false;
        }
        for (int j = 0; j < quote.size(); j++) {
            int other = j + i - beside;
            if (quote.get(j).equals(sentence.get(beside))
                    && other >= 0
                    && other < quote.size()
                    && !said.has(quote.get(other))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Word> content(Reading reading) {
        return reading.words().stream().filter(Word::isContent);
    }
}
