package footnote.web.mcp;

import footnote.answer.check.SupportCheck;
import footnote.fault.BadInputException;
import footnote.fuzz.Fuzzed;
import footnote.search.Retrieval;
import footnote.web.Samples;
import footnote.web.access.Places;
import footnote.web.http.Body;
import footnote.web.http.Json;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.List;
import java.util.Map;

/** Messages of MCP's clients: a reply that says nothing of what happened inside. */
public final class McpFuzz implements Fuzzed {

    private final McpMessages messages;

    public McpFuzz() {
        McpTools tools = new McpTools(
                (question, listener) -> Samples.answered(question),
                Samples.articles(),
                (question, limit) -> new Retrieval(question, List.of(), Map.of(), 0),
                SupportCheck.NOTHING_PASSES);
        this.messages = McpDoor.messages(tools, new Places(2));
    }

    @Override
    public void take(byte[] bytes) {
        String body;
        try {
            body = Body.decode(bytes);
        } catch (BadInputException refused) {
            return;
        }
        McpMessages.Reply reply = messages.take(McpTransportContext.create(Map.of("base", "http://here")), body);
        String said = reply.message() == null ? "" : Json.write(reply.message());
        // As fields of the reply: what a client has named comes back with its quotation marks escaped.
        if (reply.status() >= 500
                || said.contains("\"code\":-32603")
                || said.contains("\"text\":\"Something went wrong")) {
            throw new AssertionError(said);
        }
    }
}
