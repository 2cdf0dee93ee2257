package footnote.web.openai;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.web.http.EventStream;
import footnote.web.http.Json;
import footnote.web.http.Problem;
import footnote.web.openai.Chunk.Choice;
import footnote.web.openai.Chunk.Delta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer as pieces of a completion. */
final class ChunkFrames implements EventStream.Frames {

    private static final byte[] NOTHING = {};

    private final String id = "chatcmpl-" + UUID.randomUUID();
    private final ChatRequest request;
    private final String base;
    private final long created;
    private final PlainAnswer plain = new PlainAnswer();
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    /**
     * Of an answer that begins.
     *
     * @param base the address of this server's root
     * @param created the time, in seconds since 1970
     */
    ChunkFrames(ChatRequest request, String base, long created) {
        this.request = request;
        this.base = base;
        this.created = created;
    }

    @Override
    public byte[] of(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Retrieved retrieved -> frames(begin());
            case AnswerEvent.Text piece -> frames(begin() + text(piece.text()));
            case AnswerEvent.Finished finished -> frames(begin() + end(finished.answer()));
            case AnswerEvent.Cited cited -> NOTHING;
            case AnswerEvent.Dropped dropped -> NOTHING;
            case AnswerEvent.Notice notice -> NOTHING;
        };
    }

    @Override
    public byte[] failed(Problem problem) {
        return frames(frame(ErrorReply.of(problem.status(), problem.detail())));
    }

    private String begin() {
        if (begun) {
            return "";
        }
        begun = true;
        return choice(new Delta("assistant", "", null));
    }

    private String text(String piece) {
        String safe = plain.add(piece);
        text.append(safe);
        return choice(new Delta(null, safe, null));
    }

    private String end(Answer answer) {
        StringBuilder frames = new StringBuilder();
        String under = CitedSources.under(answer, base);
        if (!under.isEmpty()) {
            frames.append(choice(new Delta(null, under, null)));
        }
        List<Annotation> annotations = Annotation.in(text.toString(), answer.citations(), base);
        frames.append(last(new Delta(null, null, annotations), answer));
        if (request.usage()) {
            frames.append(chunk(List.of(), Usage.of(request.question(), text + under), null, null));
        }
        return frames.append("data: [DONE]\n\n").toString();
    }

    private String choice(Delta delta) {
        return chunk(List.of(new Choice(0, delta, null)), null, null, null);
    }

    private String last(Delta delta, Answer answer) {
        List<Choice> choices = List.of(new Choice(0, delta, "stop"));
        return chunk(choices, null, Completion.urls(answer, base), Completion.receipt(answer, base));
    }

    private String chunk(
            List<Choice> choices, @Nullable Usage usage, @Nullable List<String> citations, @Nullable String receipt) {
        return frame(new Chunk(
                id, "chat.completion.chunk", created, RequestFields.MODEL, choices, usage, citations, receipt));
    }

    private static String frame(Object data) {
        return "data: " + Json.write(data) + "\n\n";
    }

    private static byte[] frames(String frames) {
        return frames.getBytes(StandardCharsets.UTF_8);
    }
}
