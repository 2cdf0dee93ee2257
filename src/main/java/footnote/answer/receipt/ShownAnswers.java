package footnote.answer.receipt;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.wire.AnswerCodec;
import footnote.answer.wire.AnswerObject;
import footnote.answer.wire.CitationObject;
import footnote.conversation.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes answers down as their readers saw them: the answer object that every channel shows. */
final class ShownAnswers {

    private ShownAnswers() {}

    /**
     * What there was of an answer when it was cut off. It has the names of a finished one's fields.
     *
     * @param outcome always {@code null}: nothing came of it
     */
    private record Interrupted(
            String id,
            String question,
            @Nullable String outcome,
            String text,
            List<CitationObject> citations,
            List<String> notices,
            String conversation) {}

    static StoredAnswer of(Answer answer) {
        return new StoredAnswer(answer.id(), AnswerCodec.write(AnswerObject.of(answer)));
    }

    static StoredAnswer interrupted(
            String question, String text, List<Citation> citations, List<String> notices, String conversation) {
        String id = UUID.randomUUID().toString();
        List<CitationObject> cited = citations.stream().map(CitationObject::of).toList();
        return new StoredAnswer(
                id, AnswerCodec.write(new Interrupted(id, question, null, text, cited, notices, conversation)));
    }
}
