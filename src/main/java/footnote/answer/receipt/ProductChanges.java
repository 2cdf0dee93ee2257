package footnote.answer.receipt;

import footnote.answer.receipt.Replay.Change;
import footnote.answer.receipt.Replay.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of program, models and settings is another between two answers to a question. */
record ProductChanges(AnswerReceipt then, AnswerReceipt now) {

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        compare(
                changes,
                Kind.VERSION,
                "Footnote",
                then.versions().product(),
                now.versions().product());
        compare(
                changes,
                Kind.VERSION,
                "What wrote the answer",
                then.versions().model(),
                now.versions().model());
        compare(
                changes,
                Kind.VERSION,
                "The trained reader",
                then.versions().reader(),
                now.versions().reader());
        compare(
                changes,
                Kind.VERSION,
                "The index",
                then.versions().index(),
                now.versions().index());
        compare(
                changes,
                Kind.SETTING,
                "The model set",
                then.settings().model(),
                now.settings().model());
        compare(
                changes,
                Kind.SETTING,
                "The least confidence",
                then.settings().minConfidence(),
                now.settings().minConfidence());
        return changes;
    }

    private static void compare(
            List<Change> changes, Kind kind, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(kind, "%s was %s and is %s.".formatted(what, told(before), told(after))));
        }
    }

    private static Object told(@Nullable Object value) {
        return value == null ? "not set" : value;
    }
}
