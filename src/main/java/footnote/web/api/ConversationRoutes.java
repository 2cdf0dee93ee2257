package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.wire.AnswerCodec;
import footnote.conversation.Archive;
import footnote.conversation.ConversationSummary;
import footnote.conversation.Feedback;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.StoredConversation;
import footnote.fault.BadInputException;
import footnote.web.access.Access;
import footnote.web.access.OwnerCookie;
import footnote.web.http.Body;
import footnote.web.http.JsonBody;
import footnote.web.http.Problem;
import footnote.web.page.ErrorRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A browser's own conversations: listing, opening, naming and deleting them. */
public final class ConversationRoutes {

    /** As many as anyone looks through; older ones are still there under their links. */
    private static final int LISTED = 500;

    private static final int MAX_TITLE = 200;

    private final Archive archive;
    private final OwnerCookie owner = new OwnerCookie();

    public ConversationRoutes(Archive archive) {
        this.archive = archive;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/conversations", this::list, Access.ASK);
        routes.delete("/api/conversations", this::deleteAll, Access.ASK);
        routes.get("/api/conversations/{id}", this::open, Access.ASK);
        routes.patch("/api/conversations/{id}", this::rename, Access.ASK);
        routes.delete("/api/conversations/{id}", this::delete, Access.ASK);
    }

    private void list(Context ctx) {
        keepOutOfCaches(ctx);
        ctx.json(new Listing(archive.list(owner.of(ctx), LISTED)));
    }

    private void open(Context ctx) {
        keepOutOfCaches(ctx);
        archive.find(ctx.pathParam("id"), owner.of(ctx))
                .ifPresentOrElse(found -> ctx.json(Opened.of(found)), () -> ErrorRoutes.show(ctx, notFound()));
    }

    private void rename(Context ctx) throws IOException {
        JsonNode json = JsonBody.parse(Body.read(ctx), "title");
        JsonBody.allowOnly(json, Set.of("title"), "The body");
        String title = JsonBody.line(json, "title", MAX_TITLE);
        if (title == null) {
            throw new BadInputException("The field \"title\" is missing or blank.");
        }
        done(ctx, archive.rename(ctx.pathParam("id"), owner.of(ctx), title));
    }

    private void delete(Context ctx) {
        done(ctx, archive.delete(ctx.pathParam("id"), owner.of(ctx)));
    }

    private void deleteAll(Context ctx) {
        archive.deleteAll(owner.of(ctx));
        ctx.status(204);
    }

    private static void keepOutOfCaches(Context ctx) {
        ctx.header("Cache-Control", "no-store");
    }

    private static void done(Context ctx, boolean found) {
        if (found) {
            ctx.status(204);
        } else {
            ErrorRoutes.show(ctx, notFound());
        }
    }

    private static Problem notFound() {
        return Problem.of(404, "There is no such conversation of yours here any more.");
    }

    /** The list, the latest first. */
    record Listing(List<ConversationSummary> conversations) {}

    /**
     * A conversation as it was shown.
     *
     * @param updated when something was last said in it
     * @param exchanges oldest first
     */
    record Opened(String id, String title, Instant updated, List<Part> exchanges) {

        static Opened of(StoredConversation found) {
            ConversationSummary summary = found.summary();
            return new Opened(
                    summary.id(),
                    summary.title(),
                    summary.updated(),
                    found.exchanges().stream().map(Part::of).toList());
        }
    }

    /**
     * A question and what came of it.
     *
     * @param complete false for an answer that was cut off
     * @param answer the answer object; {@code null} where only its text was kept
     */
    record Part(
            String question,
            String text,
            boolean complete,
            @Nullable JsonNode answer,
            @Nullable Feedback feedback) {

        static Part of(ShownTurn exchange) {
            StoredAnswer shown = exchange.shown();
            return new Part(
                    exchange.question(),
                    exchange.text(),
                    exchange.complete(),
                    shown == null ? null : AnswerCodec.read(shown.json()),
                    exchange.judgement());
        }
    }
}
