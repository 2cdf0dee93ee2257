package footnote.answer.check;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.Coverage;
import java.util.Arrays;
import java.util.Optional;

/**
 * What can refuse a sentence alone, as it is exact: whether it states anything, has any of the quote's words, and whether
 * its quotations, numbers, dates and superlatives are in the quote and belong to the same things there. Safe for use by many threads.
 */
final class Facts {

    /** A quote that has less of a sentence's words bears nothing out: so had one of 1,374 honest sentences. */
    private static final double LEAST_COVERED = 0.1;

    private Facts() {}

    /** In the order in which they are asked. */
    private enum Fact {
        STATEMENT(Objection.SAYS_NOTHING, (said, there, context) -> Statements.areMade(said, there)),
        WORDS(Objection.NOT_SAID, (said, there, context) -> Coverage.of(said, there) >= LEAST_COVERED),
        QUOTATIONS(Objection.QUOTATION, FactRule::quotationsAreIn),
        AMOUNTS(Objection.NUMBER, (said, there, context) -> FactRule.amountsAreIn(said, there)),
        DAYS(Objection.DATE, (said, there, context) -> FactRule.daysAreIn(said, there)),
        SUPERLATIVES(Objection.SUPERLATIVE, (said, there, context) -> FactRule.superlativesAreIn(said, there));

        private final Objection objection;
        private final Test test;

        Fact(Objection objection, Test test) {
            this.objection = objection;
            this.test = test;
        }
    }

    /** Whether a fact holds of a sentence, beside its quote and the passage that the quote is from. */
    @FunctionalInterface
    private interface Test {
        boolean holds(AnalysedText said, AnalysedText there, AnalysedText context);
    }

    /** The first fact that speaks against a sentence. */
    static Optional<Objection> objection(AnalysedText said, AnalysedText there, AnalysedText context) {
        return Arrays.stream(Fact.values())
                .filter(fact -> !fact.test.holds(said, there, context))
                .map(fact -> fact.objection)
                .findFirst();
    }

    /** Whether it states anything at all: the one fact that a copied sentence has to keep. */
    static boolean says(AnalysedText sentence) {
        return Statements.says(sentence);
    }
}
