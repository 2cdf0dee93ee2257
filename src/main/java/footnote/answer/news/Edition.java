package footnote.answer.news;

import footnote.answer.Conflict;
import footnote.answer.evidence.Evidence;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer should say of what articles say differently, or say alike.
 *
 * @param sentences the sentences to say, in order
 * @param kind how the values come to differ; {@code null} where none do
 * @param values each value, the newest first; none where none differ
 * @param supporting ids of the articles that say what the answer says first
 * @param independent how many of these do not come from another
 */
public record Edition(
        List<Spot> sentences,
        Conflict.@Nullable Kind kind,
        List<Given> values,
        Set<String> supporting,
        int independent) {

    public Edition {
        sentences = List.copyOf(sentences);
        values = List.copyOf(values);
        supporting = Set.copyOf(supporting);
    }

    /**
     * A sentence of a passage.
     *
     * @param passage the passage
     * @param span where it stands in the passage's text
     * @param also further passages that say it in the same words
     */
    public record Spot(Evidence.Passage passage, Span span, List<Evidence.Passage> also) {

        public Spot {
            also = List.copyOf(also);
        }

        public String text() {
            return span.of(passage.text());
        }
    }

    /**
     * A value that some articles give.
     *
     * @param value in the words of the article that has it first
     * @param spot the sentence that has it
     * @param published day of publication, where known
     */
    public record Given(String value, Spot spot, @Nullable LocalDate published) {}
}
