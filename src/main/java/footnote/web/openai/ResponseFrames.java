package footnote.web.openai;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.Question;
import footnote.web.http.EventStream;
import footnote.web.http.Json;
import footnote.web.http.Problem;
import footnote.web.openai.ResponseReply.Cited;
import footnote.web.openai.ResponseReply.Message;
import footnote.web.openai.ResponseReply.Part;
import footnote.web.openai.ResponseReply.Used;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One answer as the events of a response. */
final class ResponseFrames implements EventStream.Frames {

    private static final byte[] NOTHING = {};

    private final Question question;
    private final String base;
    private final ResponseReply response;
    private final String item;
    private final PlainAnswer plain = new PlainAnswer();
    private final StringBuilder text = new StringBuilder();
    private int number;

    /**
     * Of an answer that begins.
     *
     * @param base the address of this server's root
     * @param created the time, in seconds since 1970
     */
    ResponseFrames(Question question, String base, long created) {
        this.question = question;
        this.base = base;
        String id = UUID.randomUUID().toString();
        this.response = ResponseReply.begun("resp_" + id, created);
        this.item = "msg_" + id;
    }

    @Override
    public byte[] of(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Retrieved retrieved -> bytes(begin());
            case AnswerEvent.Text piece -> bytes(begin() + delta(plain.add(piece.text())));
            case AnswerEvent.Finished finished -> bytes(begin() + end(finished.answer()));
            case AnswerEvent.Cited cited -> NOTHING;
            case AnswerEvent.Dropped dropped -> NOTHING;
            case AnswerEvent.Notice notice -> NOTHING;
        };
    }

    /** A client gets to know of it by the response that failed. */
    @Override
    public byte[] failed(Problem problem) {
        String code = problem.status() == 429 ? "rate_limit_exceeded" : "server_error";
        ResponseReply failed = response.failed(code, problem.detail());
        return bytes(begin() + frame(ResponseEvent.response("response.failed", number++, failed)));
    }

    private String begin() {
        if (number > 0) {
            return "";
        }
        return frame(ResponseEvent.response("response.created", number++, response))
                + frame(ResponseEvent.response("response.in_progress", number++, response))
                + frame(ResponseEvent.item(
                        "response.output_item.added", number++, Message.of(item, "in_progress", List.of())))
                + frame(ResponseEvent.part("response.content_part.added", number++, item, Part.of("", List.of())));
    }

    private String delta(String piece) {
        text.append(piece);
        return frame(ResponseEvent.delta(number++, item, piece));
    }

    private String end(Answer answer) {
        List<Cited> cited = Cited.in(text.toString(), answer, base);
        String under = CitedSources.under(answer, base);
        StringBuilder frames = new StringBuilder(under.isEmpty() ? "" : delta(under));
        for (int i = 0; i < cited.size(); i++) {
            frames.append(frame(ResponseEvent.annotation(number++, item, i, cited.get(i))));
        }
        Part part = Part.of(text.toString(), cited);
        Message message = Message.of(item, "completed", List.of(part));
        ResponseReply whole = response.completed(message, Used.of(question, part.text()), answer, base);
        return frames.append(frame(ResponseEvent.text(number++, item, part.text())))
                .append(frame(ResponseEvent.part("response.content_part.done", number++, item, part)))
                .append(frame(ResponseEvent.item("response.output_item.done", number++, message)))
                .append(frame(ResponseEvent.response("response.completed", number++, whole)))
                .toString();
    }

    private static String frame(ResponseEvent event) {
        return "event: %s\ndata: %s\n\n".formatted(event.type(), Json.write(event));
    }

    private static byte[] bytes(String frames) {
        return frames.getBytes(StandardCharsets.UTF_8);
    }
}
