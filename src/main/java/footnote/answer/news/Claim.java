package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.answer.news.values.Moment;
import footnote.answer.news.values.NamedThing;
import footnote.answer.news.values.Quantity;
import footnote.answer.news.values.Value;
import footnote.answer.news.values.Verdict;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article gives for what was asked.
 *
 * @param passage its passage
 * @param sentence where the sentence stands in the passage's text
 * @param value what it gives
 * @param shown the value in the article's words
 * @param clause the words around the value that say what it is the value of
 * @param by those who say so, as the article tells; none where it says so itself
 * @param fit log odds that it answers the question
 */
record Claim(
        Evidence.Passage passage,
        Span sentence,
        Value value,
        String shown,
        String clause,
        List<String> by,
        double fit) {

    /** The same with another fit. */
    Claim fitting(double other) {
        return new Claim(passage, sentence, value, shown, clause, by, other);
    }

    /** The newest first; those of unknown date last. */
    static final Comparator<Claim> NEWEST =
            Comparator.comparing(Claim::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));

    /** The value as a reader compares it: in figures, with its hedge and with what it counts; a yes or no before its sentence. */
    String told() {
        return switch (value) {
            case Quantity quantity -> quantity.told(shown, Surroundings.noun(this));
            case Verdict verdict -> (verdict.yes() ? "yes: " : "no: ") + shown;
            case Moment moment -> shown;
            case NamedThing name -> shown;
        };
    }

    @Nullable
    LocalDate published() {
        return passage.published();
    }

    String article() {
        return passage.article();
    }

    String text() {
        return sentence.of(passage.text());
    }
}
