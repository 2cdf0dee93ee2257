package footnote.web.http;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerEvent.Cited;
import footnote.answer.AnswerEvent.Dropped;
import footnote.answer.AnswerEvent.Finished;
import footnote.answer.AnswerEvent.Notice;
import footnote.answer.AnswerEvent.Retrieved;
import footnote.answer.AnswerEvent.Text;
import footnote.answer.wire.AnswerObject;
import footnote.answer.wire.CitationObject;
import java.nio.charset.StandardCharsets;

/** Events of an answer as frames of an event stream: one line of JSON each. */
public final class EventFrames implements EventStream.Frames {

    /** A comment: keeps proxies from closing the line and finds out whether anyone is still there. */
    static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public byte[] of(AnswerEvent event) {
        return switch (event) {
            case Retrieved retrieved -> frame("retrieved", retrieved);
            case Cited cited -> frame("citation", CitationObject.of(cited.citation()));
            case Text text -> frame("text", text);
            case Dropped dropped -> frame("dropped", dropped);
            case Notice notice -> frame("notice", notice);
            case Finished finished -> frame("finished", AnswerObject.of(finished.answer()));
        };
    }

    @Override
    public byte[] failed(Problem problem) {
        return frame("failed", problem);
    }

    private static byte[] frame(String name, Object data) {
        return "event: %s\ndata: %s\n\n".formatted(name, Json.write(data)).getBytes(StandardCharsets.UTF_8);
    }
}
