package footnote.answer.wire;

import footnote.answer.Answer;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as every channel tells it that tells JSON, and as it is stored. Fields may be added; none is renamed or changes
 * its meaning. They mean what those of {@link Answer} do.
 *
 * @param outcome {@code answered}, {@code partial}, {@code not_found} or {@code about}
 */
public record AnswerObject(
        String id,
        String question,
        String standalone,
        String outcome,
        String text,
        List<Sentence> sentences,
        List<CitationObject> citations,
        Sources sources,
        List<ConflictObject> conflicts,
        List<String> missing,
        List<Nearest> nearest,
        List<String> notices,
        int dropped,
        double confidence,
        String model,
        @Nullable String conversation,
        Millis millis) {

    /** One sentence, without footnote numbers, and the footnotes it rests on. */
    public record Sentence(String text, List<Integer> citations, List<String> attributedTo) {}

    /** How many articles support it, and how many of them are no copies of another. */
    public record Sources(int articles, @Nullable Integer independent) {}

    /** Different values that articles give; {@code kind} is {@code update}, {@code correction} or {@code disagreement}. */
    public record ConflictObject(String about, String kind, List<Given> values) {}

    /** A value, the footnote that has it, and its day. */
    public record Given(
            String value, int citation, @Nullable LocalDate published) {}

    /** An article that comes close. */
    public record Nearest(String article, String title, String link) {}

    /** Where the time went. */
    public record Millis(double retrieve, double compose, double total) {}

    public static AnswerObject of(Answer answer) {
        return new AnswerObject(
                answer.id(),
                answer.question(),
                answer.standalone(),
                outcome(answer.outcome()),
                answer.text(),
                answer.sentences().stream()
                        .map(said -> new Sentence(said.text(), said.citations(), said.attributedTo()))
                        .toList(),
                answer.citations().stream().map(CitationObject::of).toList(),
                new Sources(answer.sources().articles(), answer.sources().independent()),
                answer.conflicts().stream().map(AnswerObject::conflict).toList(),
                answer.missing(),
                answer.nearest().stream()
                        .map(near -> new Nearest(near.article(), near.title(), near.link()))
                        .toList(),
                answer.notices(),
                answer.dropped(),
                answer.confidence(),
                answer.model(),
                answer.conversation(),
                new Millis(
                        answer.millis().retrieve(),
                        answer.millis().compose(),
                        answer.millis().total()));
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case PARTIAL -> "partial";
            case NOT_FOUND -> "not_found";
            case ABOUT -> "about";
        };
    }

    private static ConflictObject conflict(Conflict conflict) {
        return new ConflictObject(
                conflict.about(),
                kind(conflict.kind()),
                conflict.values().stream()
                        .map(given -> new Given(given.value(), given.citation(), given.published()))
                        .toList());
    }

    private static String kind(Conflict.Kind kind) {
        return switch (kind) {
            case UPDATE -> "update";
            case CORRECTION -> "correction";
            case DISAGREEMENT -> "disagreement";
        };
    }
}
