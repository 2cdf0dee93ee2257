package footnote.answer.verify.rule;

import footnote.answer.verify.reading.Reading;
import footnote.answer.verify.reading.Readings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules, in the order in which they are asked: a sentence's quotations, numbers, dates and names must be in the quote
 * and belong to the same things there, and the rest of the passage must not contradict it. Beside them the doubts, which
 * words alone cannot settle and which are weighed with all else. Safe for use by many threads.
 */
public final class Rules {

    private final List<Rule> all;

    /** @param readings where the sentences of the passage are kept between questions */
    public Rules(Readings readings) {
        all = List.of(
                new Rule("says nothing", (said, there, passage) -> Statements.areMade(said, there)),
                new Rule("quotation", Facts::quotationsAreIn),
                new Rule("number", (said, there, passage) -> Facts.amountsAreIn(said, there)),
                new Rule("date", (said, there, passage) -> Facts.daysAreIn(said, there)),
                new Rule("name", KnownNames::areIn),
                new Rule("superlative", (said, there, passage) -> Facts.superlativesAreIn(said, there)),
                new Rule("contradiction", new Contradictions(readings)::areNone));
    }

    /** What speaks against a sentence and need not be true of it. */
    public enum Doubt {
        /** One denies what the other does not. */
        NEGATION,
        /** What one tells as done is planned, possible or asked for in the other. */
        FACTUALITY,
        /** Who does what to whom is exchanged. */
        ROLES;

        public boolean isRaised(Reading said, Reading there) {
            return switch (this) {
                case NEGATION -> !Polarity.agrees(said, there);
                case FACTUALITY -> !Factuality.agrees(said, there);
                case ROLES -> !Roles.agree(said, there);
            };
        }
    }

    /**
     * A rule.
     *
     * @param name in a word
     * @param test whether a sentence keeps it
     */
    private record Rule(String name, Test test) {}

    /** Whether a sentence keeps a rule, beside its quote and the passage that the quote is from. */
    @FunctionalInterface
    private interface Test {
        boolean isKept(Reading said, Reading there, Reading passage);
    }

    /** The first rule that refuses a sentence, by its name. */
    public Optional<String> refusal(Reading said, Reading there, Reading passage) {
        return all.stream()
                .filter(rule -> !rule.test().isKept(said, there, passage))
                .map(Rule::name)
                .findFirst();
    }

    /** The first rule or doubt that speaks against a sentence, in a word, for reading. */
    public static Optional<String> objection(String sentence, String quote, String passage) {
        Reading said = Reading.of(sentence);
        Reading there = Reading.of(quote);
        return new Rules(new Readings())
                .refusal(said, there, Reading.of(passage))
                .or(() -> Arrays.stream(Doubt.values())
                        .filter(doubt -> doubt.isRaised(said, there))
                        .map(doubt -> doubt.name().toLowerCase(Locale.ROOT))
                        .findFirst());
    }

    /** Whether it says anything at all: the one rule that a copied sentence has to keep. */
    public static boolean says(Reading sentence) {
        return Statements.says(sentence);
    }
}
