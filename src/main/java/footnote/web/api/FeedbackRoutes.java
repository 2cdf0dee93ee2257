package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.conversation.Archive;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.fault.BadInputException;
import footnote.web.access.Access;
import footnote.web.http.Body;
import footnote.web.http.JsonBody;
import footnote.web.http.Problem;
import footnote.web.page.ErrorRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;

/** What readers say of answers. Knowing an answer's id, which cannot be guessed, is the right to speak of it. */
public final class FeedbackRoutes {

    private static final Set<String> FIELDS = Set.of("answer", "verdict", "comment");

    private static final int MAX_COMMENT = 2_000;

    private final Archive archive;

    public FeedbackRoutes(Archive archive) {
        this.archive = archive;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/feedback", this::take, Access.ASK);
    }

    private void take(Context ctx) throws IOException {
        JsonNode json = JsonBody.parse(Body.read(ctx), "verdict");
        JsonBody.allowOnly(json, FIELDS, "The body");
        String answer = JsonBody.text(json, "answer");
        String comment = JsonBody.line(json, "comment", MAX_COMMENT);
        Feedback judgement = new Feedback(verdict(JsonBody.text(json, "verdict")), comment == null ? "" : comment);
        if (archive.judge(answer, judgement)) {
            ctx.status(204);
        } else {
            ErrorRoutes.show(ctx, Problem.of(404, "There is no answer with this id here any more."));
        }
    }

    private static Verdict verdict(String text) {
        return switch (text) {
            case "right" -> Verdict.RIGHT;
            case "wrong" -> Verdict.WRONG;
            case "wrong_citation" -> Verdict.WRONG_CITATION;
            default ->
                throw new BadInputException(
                        "The field \"verdict\" must be \"right\", \"wrong\" or \"wrong_citation\".");
        };
    }
}
