package footnote.answer.check;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.Coverage;
import java.util.List;
import java.util.Optional;

/**
 * What can refuse a sentence alone, as it is exact: whether it states anything, has any of the quote's words, and whether
 * its quotations, numbers, dates and superlatives are in the quote and belong to the same things there. Safe for use by many threads.
 */
final class Facts {

    /** A quote that has less of a sentence's words bears nothing out: so had one of 1,374 honest sentences. */
    private static final double LEAST_COVERED = 0.1;

    /** In the order in which they are asked. */
    private static final List<Fact> FACTS = List.of(
            new Fact(Objection.SAYS_NOTHING, (said, there, context) -> Statements.areMade(said, there)),
            new Fact(Objection.NOT_SAID, (said, there, context) -> Coverage.of(said, there) >= LEAST_COVERED),
            new Fact(Objection.QUOTATION, FactRule::quotationsAreIn),
            new Fact(Objection.NUMBER, (said, there, context) -> FactRule.amountsAreIn(said, there)),
            new Fact(Objection.DATE, (said, there, context) -> FactRule.daysAreIn(said, there)),
            new Fact(Objection.SUPERLATIVE, (said, there, context) -> FactRule.superlativesAreIn(said, there)));

    private Facts() {}

    /** What has to hold, and the objection where it does not. */
    private record Fact(Objection objection, Test test) {}

    /** Whether a fact holds of a sentence, beside its quote and the passage that the quote is from. */
    @FunctionalInterface
    private interface Test {
        boolean holds(AnalysedText said, AnalysedText there, AnalysedText context);
    }

    /** The first fact that speaks against a sentence. */
    static Optional<Objection> objection(AnalysedText said, AnalysedText there, AnalysedText context) {
        return FACTS.stream()
                .filter(fact -> !fact.test().holds(said, there, context))
                .map(Fact::objection)
                .findFirst();
    }

    /** Whether it states anything at all: the one fact that a copied sentence has to keep. */
    static boolean says(AnalysedText sentence) {
        return Statements.says(sentence);
    }
}
