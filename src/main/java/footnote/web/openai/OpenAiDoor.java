package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.web.access.Access;
import footnote.web.access.Guard;
import footnote.web.access.Places;
import footnote.web.access.Places.Place;
import footnote.web.access.PublicAddress;
import footnote.web.http.Body;
import footnote.web.http.EventStream;
import footnote.web.http.JsonReply;
import footnote.web.http.Problem;
import footnote.web.http.ProtocolDoor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The chat completions and responses of OpenAI, answered from the articles. The client sends the history; of each answer a receipt is kept. */
public final class OpenAiDoor implements ProtocolDoor {

    private static final String ROOT = "/v1/";

    /** A long conversation comes whole with every question. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final Assistant assistant;
    private final @Nullable URI publicUrl;
    private final Clock clock;
    private final Places places;
    private final long since;

    /**
     * Opens it.
     *
     * @param publicUrl the address that the server has outside; {@code null} for the one that a client asked
     */
    public OpenAiDoor(Assistant assistant, @Nullable URI publicUrl, Clock clock) {
        this(assistant, publicUrl, clock, new Places(Places.usual()));
    }

    /**
     * The same beside others.
     *
     * @param places how many questions are answered at a time, here and there
     */
    public OpenAiDoor(Assistant assistant, @Nullable URI publicUrl, Clock clock, Places places) {
        this.places = places;
        this.assistant = assistant;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.since = clock.instant().getEpochSecond();
    }

    /** The models there are. */
    record Models(String object, List<Model> data) {}

    /** A model. */
    record Model(
            String id,
            String object,
            long created,
            @JsonProperty("owned_by") String owner) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/v1/models", ctx -> ctx.json(new Models("list", List.of(model()))), Access.ASK);
        routes.get("/v1/models/{model}", this::model, Access.ASK);
        routes.post("/v1/chat/completions", this::complete, Access.QUESTION);
        routes.post("/v1/responses", this::respond, Access.QUESTION);
        routes.exception(WrongRequest.class, (wrong, ctx) -> tell(ctx, wrong.status(), wrong.reply()));
    }

    @Override
    public boolean has(String path) {
        return path.startsWith(ROOT);
    }

    @Override
    public void tell(Context ctx, Problem problem) {
        tell(ctx, problem.status(), ErrorReply.of(problem.status(), problem.detail()));
    }

    private static void tell(Context ctx, int status, ErrorReply reply) {
        JsonReply.send(ctx.status(status), "application/json", reply);
    }

    private Model model() {
        return new Model(RequestFields.MODEL, "model", since, "footnote");
    }

    private void model(Context ctx) {
        RequestFields.checkModel(ctx.pathParam("model"));
        ctx.json(model());
    }

    private void complete(Context ctx) throws IOException {
        ChatRequest request = ChatRequest.read(Body.read(ctx, MAX_BYTES));
        String base = PublicAddress.of(ctx, publicUrl);
        long now = clock.instant().getEpochSecond();
        Question question = request.question();
        try (Place place = places.take(Guard.client(ctx))) {
            if (request.stream()) {
                stream(ctx, question, new ChunkFrames(request, base, now), place);
            } else {
                ctx.json(Completion.of(question, assistant.ask(question, AnswerListener.NONE), base, now));
            }
        }
    }

    private void respond(Context ctx) throws IOException {
        ResponseRequest request = ResponseRequest.read(Body.read(ctx, MAX_BYTES));
        String base = PublicAddress.of(ctx, publicUrl);
        long now = clock.instant().getEpochSecond();
        Question question = request.question();
        try (Place place = places.take(Guard.client(ctx))) {
            if (request.stream()) {
                stream(ctx, question, new ResponseFrames(question, base, now), place);
            } else {
                ctx.json(ResponseReply.of(question, assistant.ask(question, AnswerListener.NONE), base, now));
            }
        }
    }

    private void stream(Context ctx, Question question, EventStream.Frames frames, Place place) {
        try (EventStream stream = EventStream.open(ctx, frames)) {
            try (place) {
                assistant.ask(question, stream);
            } catch (RuntimeException e) {
                boolean heard = !(e instanceof CancellationException) || !stream.gone();
                if (heard && !stream.fail(e)) {
                    throw e;
                }
            }
        }
    }
}
