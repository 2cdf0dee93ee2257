package footnote.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.wire.AnswerCodec;
import footnote.conversation.Archive;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.suggest.Suggestions;
import footnote.web.access.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions to offer: at the beginning, or after an answer that is named. */
public final class SuggestionRoutes {

    private final Suggestions suggestions;
    private final Archive archive;

    public SuggestionRoutes(Suggestions suggestions, Archive archive) {
        this.suggestions = suggestions;
        this.archive = archive;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/suggestions", ctx -> ctx.json(new Offered(offered(ctx))), Access.ASK);
    }

    private List<String> offered(Context ctx) {
        String answer = ctx.queryParam("answer");
        if (answer == null) {
            return suggestions.samples();
        }
        return archive.exchange(answer)
                .map(exchange -> suggestions.followUps(cited(exchange.shown()), history(answer, exchange)))
                .orElse(List.of());
    }

    private static Set<String> cited(@Nullable StoredAnswer shown) {
        Set<String> articles = new LinkedHashSet<>();
        if (shown != null) {
            for (JsonNode citation : AnswerCodec.read(shown.json()).path("citations")) {
                articles.add(citation.path("article").asText());
            }
        }
        return articles;
    }

    private List<Turn> history(String answer, ShownTurn exchange) {
        List<Turn> history = new ArrayList<>(archive.before(answer));
        history.add(Turn.user(exchange.question()));
        history.add(Turn.assistant(exchange.text()));
        return history;
    }

    /** Questions in the order to show them in. */
    record Offered(List<String> questions) {}
}
