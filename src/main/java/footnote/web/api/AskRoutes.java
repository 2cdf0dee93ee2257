package footnote.web.api;

import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.answer.wire.AnswerObject;
import footnote.conversation.Archive;
import footnote.web.access.Access;
import footnote.web.access.Guard;
import footnote.web.access.OwnerCookie;
import footnote.web.access.Places;
import footnote.web.access.Places.Place;
import footnote.web.http.Body;
import footnote.web.http.EventFrames;
import footnote.web.http.EventStream;
import footnote.web.http.Links;
import footnote.web.page.AnswerPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Asking: as JSON, as an event stream, and as a page for browsers without JavaScript. */
public final class AskRoutes {

    /** Tells a conversation that has begun at once: a reader may stop the answer and go on asking in it. */
    public static final String CONVERSATION = "Footnote-Conversation";

    private final Assistant assistant;
    private final Archive archive;
    private final Places places;
    private final OwnerCookie owner = new OwnerCookie();

    public AskRoutes(Assistant assistant, Archive archive, Places places) {
        this.assistant = assistant;
        this.archive = archive;
        this.places = places;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/ask", this::ask, Access.QUESTION);
        routes.get("/ask", this::page, Access.QUESTION);
    }

    private void ask(Context ctx) throws IOException {
        Question read = AskBody.read(Body.read(ctx), id -> owner(ctx, id));
        assistant.check(read);
        try (Place place = places.take(Guard.client(ctx))) {
            ask(ctx, read, place);
        }
    }

    /** The place is given back with the answer, which a slow reader may still be taking in. */
    private void ask(Context ctx, Question read, Place place) {
        Question question = assistant.begin(read);
        if (read.conversation() == null) {
            ctx.header(CONVERSATION, Objects.requireNonNull(question.conversation()));
        }
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            stream(ctx, question, place);
        } else {
            ctx.json(AnswerObject.of(assistant.ask(question, AnswerListener.NONE)));
        }
    }

    /** A client without cookies names its conversation by the id, which nobody can guess; a browser has its own only. */
    private String owner(Context ctx, @Nullable String conversation) {
        return conversation == null || owner.isNamed(ctx)
                ? owner.remembered(ctx)
                : archive.owner(conversation).orElseGet(() -> owner.of(ctx));
    }

    private void stream(Context ctx, Question question, Place place) {
        try (EventStream stream = EventStream.open(ctx, new EventFrames())) {
            try {
                follow(question, stream, place);
            } catch (RuntimeException e) {
                boolean heard = !(e instanceof CancellationException) || !stream.gone();
                // A failure after the stream has begun is its last event, before that an HTTP error.
                if (heard && !stream.fail(e)) {
                    throw e;
                }
            }
        }
    }

    private void follow(Question question, AnswerListener listener, Place place) {
        try (place) {
            assistant.ask(question, listener);
        }
    }

    private void page(Context ctx) {
        String asked = ctx.queryParam("q");
        if (asked == null || asked.isBlank()) {
            ctx.redirect(Links.root(ctx.path()));
            return;
        }
        // In nobody's name: a link from elsewhere comes without the cookie, and what it asks is not the reader's.
        Question question = AskBody.read(asked, ctx.queryParam("asOf"), ctx.queryParams("source"));
        AnswerPage.of(places.with(Guard.client(ctx), () -> assistant.ask(question, AnswerListener.NONE)))
                .send(ctx);
    }
}
