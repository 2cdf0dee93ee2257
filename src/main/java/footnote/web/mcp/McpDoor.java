package footnote.web.mcp;

import footnote.web.access.Access;
import footnote.web.access.Guard;
import footnote.web.access.Places;
import footnote.web.access.PublicAddress;
import footnote.web.http.Body;
import footnote.web.http.JsonReply;
import footnote.web.http.Problem;
import footnote.web.http.ProtocolDoor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools over HTTP. No call needs what was before it, so that no session is kept. */
public final class McpDoor implements ProtocolDoor {

    private static final String PATH = "/mcp";

    /** A claim or a question fits many times over. */
    private static final int MAX_BYTES = 256 * 1024;

    private static final String BASE = "base";

    private final McpMessages messages;
    private final @Nullable URI publicUrl;

    /**
     * Opens it.
     *
     * @param publicUrl the address that the server has outside; {@code null} for the one that a client asked
     */
    public McpDoor(McpTools tools, @Nullable URI publicUrl) {
        this(tools, publicUrl, new Places(Places.usual()));
    }

    /**
     * The same beside others.
     *
     * @param places how many questions are answered at a time, here and there
     */
    public McpDoor(McpTools tools, @Nullable URI publicUrl, Places places) {
        this.messages = messages(tools, places);
        this.publicUrl = publicUrl;
    }

    static McpMessages messages(McpTools tools, Places places) {
        McpMessages messages = new McpMessages(places);
        ToolBox box = new ToolBox(tools);
        var building = McpServer.sync(messages)
                .serverInfo(ToolBox.NAME, ToolBox.version())
                .instructions(ToolBox.INSTRUCTIONS)
                .jsonMapper(ToolBox.JSON)
                .immediateExecution(true)
                .validateToolInputs(true)
                .capabilities(ServerCapabilities.builder().tools(false).build());
        for (Tool tool : ToolBox.all()) {
            building.toolCall(tool, (context, request) -> box.call(request, String.valueOf(context.get(BASE))));
        }
        var unused = building.build(); // the messages have it
        return messages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(PATH, this::handle, Access.QUESTION);
    }

    @Override
    public boolean has(String path) {
        return PATH.equals(path);
    }

    @Override
    public void tell(Context ctx, Problem problem) {
        send(ctx, McpMessages.refusal(problem.status(), problem.detail()));
    }

    private void handle(Context ctx) throws IOException {
        String body = Body.read(ctx, MAX_BYTES);
        McpTransportContext context = McpTransportContext.create(
                Map.of(BASE, PublicAddress.of(ctx, publicUrl), McpMessages.CLIENT, Guard.client(ctx)));
        send(ctx, messages.take(context, body));
    }

    private static void send(Context ctx, McpMessages.Reply reply) {
        ctx.status(reply.status());
        if (reply.message() != null) {
            JsonReply.send(ctx, "application/json", reply.message());
        }
    }
}
