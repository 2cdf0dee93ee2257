package footnote.web;

import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Asking: as JSON, as an event stream, and as a page for browsers without JavaScript. */
final class AskRoutes {

    private final Assistant assistant;
    private final Owner owner = new Owner();

    AskRoutes(Assistant assistant) {
        this.assistant = assistant;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/ask", this::ask);
        routes.get("/ask", this::page);
    }

    private void ask(Context ctx) throws IOException {
        Question question = AskBody.read(Body.read(ctx), owner.remembered(ctx));
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            stream(ctx, question);
        } else {
            ctx.json(assistant.ask(question, AnswerListener.NONE));
        }
    }

    private void stream(Context ctx, Question question) {
        try (EventStream stream = EventStream.open(ctx)) {
            try {
                assistant.ask(question, stream);
            } catch (RuntimeException e) {
                boolean heard = !(e instanceof CancellationException) || !stream.gone();
                // A failure after the stream has begun is its last event, before that an HTTP error.
                if (heard && !stream.fail(e)) {
                    throw e;
                }
            }
        }
    }

    private void page(Context ctx) {
        String asked = ctx.queryParam("q");
        if (asked == null || asked.isBlank()) {
            ctx.redirect("/");
            return;
        }
        // The owner is not remembered here: a link from elsewhere comes without the cookie and would replace it.
        Question question = new Question(asked, List.of(), null, owner.of(ctx));
        Page.send(ctx, AnswerPage.of(assistant.ask(question, AnswerListener.NONE)));
    }
}
