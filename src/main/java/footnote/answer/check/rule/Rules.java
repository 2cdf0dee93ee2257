package footnote.answer.check.rule;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedTexts;
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
    public Rules(AnalysedTexts readings) {
        all = List.of(
                new Rule("says nothing", (said, there, passage) -> Statements.areMade(said, there)),
                new Rule("quotation", FactRule::quotationsAreIn),
                new Rule("number", (said, there, passage) -> FactRule.amountsAreIn(said, there)),
                new Rule("date", (said, there, passage) -> FactRule.daysAreIn(said, there)),
                new Rule("name", KnownNames::areIn),
                new Rule("superlative", (said, there, passage) -> FactRule.superlativesAreIn(said, there)),
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

        public boolean isRaised(AnalysedText said, AnalysedText there) {
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
        boolean isKept(AnalysedText said, AnalysedText there, AnalysedText passage);
    }

    /** The first rule that refuses a sentence, by its name. */
    public Optional<String> refusal(AnalysedText said, AnalysedText there, AnalysedText passage) {
        return all.stream()
                .filter(rule -> !rule.test().isKept(said, there, passage))
                .map(Rule::name)
                .findFirst();
    }

    /** The first rule or doubt that speaks against a sentence, in a word, for reading. */
    public static Optional<String> objection(String sentence, String quote, String passage) {
        AnalysedText said = AnalysedText.of(sentence);
        AnalysedText there = AnalysedText.of(quote);
        return new Rules(new AnalysedTexts())
                .refusal(said, there, AnalysedText.of(passage))
                .or(() -> Arrays.stream(Doubt.values())
                        .filter(doubt -> doubt.isRaised(said, there))
                        .map(doubt -> doubt.name().toLowerCase(Locale.ROOT))
                        .findFirst());
    }

    /** Whether it says anything at all: the one rule that a copied sentence has to keep. */
    public static boolean says(AnalysedText sentence) {
        return Statements.says(sentence);
    }
}
