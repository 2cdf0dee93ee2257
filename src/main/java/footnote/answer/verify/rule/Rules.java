package footnote.answer.verify.rule;

import footnote.answer.verify.reading.Reading;
import footnote.answer.verify.reading.Readings;
import java.util.List;
import java.util.Optional;

/**
 * All rules, in the order in which they are asked: a sentence's quotations, numbers, dates and names must be in the quote
 * and belong to the same things there, what one denies the other must deny, what is only planned must not be told as done,
 * and who does what to whom must not be exchanged. Safe for use by many threads.
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
                new Rule("negation", (said, there, passage) -> Polarity.agrees(said, there)),
                new Rule("factuality", (said, there, passage) -> Factuality.agrees(said, there)),
                new Rule("roles", (said, there, passage) -> Roles.agree(said, there)),
                new Rule("contradiction", new Contradictions(readings)::areNone));
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

    /** The first rule that speaks against a sentence, by its name. */
    public Optional<String> objection(Reading said, Reading there, Reading passage) {
        return all.stream()
                .filter(rule -> !rule.test().isKept(said, there, passage))
                .map(Rule::name)
                .findFirst();
    }

    /** The same for one time only. */
    public static Optional<String> objection(String sentence, String quote, String passage) {
        return new Rules(new Readings()).objection(Reading.of(sentence), Reading.of(quote), Reading.of(passage));
    }

    /** Whether it says anything at all, which a rule asks first and a copied sentence has no other to keep. */
    public static boolean says(Reading sentence) {
        return Statements.says(sentence);
    }
}
