package footnote.web.mcp;

import footnote.web.http.Access;
import footnote.web.http.Json;
import footnote.web.http.Problem;
import footnote.web.http.ProtocolDoor;
import footnote.web.http.PublicAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools over HTTP. No call needs what was before it, so that no session is kept. */
public final class McpDoor implements ProtocolDoor {

    private static final String PATH = "/mcp";

    /** A claim or a question fits many times over. */
    private static final int MAX_BYTES = 256 * 1024;

    private static final String BASE = "footnote.base";

    /** What JSON-RPC calls a request that it cannot take. */
    private static final int INVALID_REQUEST = -32600;

    private final HttpServletStatelessServerTransport transport;
    private final @Nullable URI publicUrl;

    /**
     * Opens it.
     *
     * @param publicUrl the address that the server has outside; {@code null} for the one that a client asked
     */
    public McpDoor(McpTools tools, @Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
        this.transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(ToolBox.JSON)
                .messageEndpoint(PATH)
                .maxRequestSize(MAX_BYTES)
                .contextExtractor(
                        request -> McpTransportContext.create(Map.of(BASE, String.valueOf(request.getAttribute(BASE)))))
                .build();
        ToolBox box = new ToolBox(tools);
        var building = McpServer.sync(transport)
                .serverInfo(ToolBox.NAME, ToolBox.version())
                .instructions(ToolBox.INSTRUCTIONS)
                .jsonMapper(ToolBox.JSON)
                .immediateExecution(true)
                .validateToolInputs(true)
                .capabilities(ServerCapabilities.builder().tools(false).build());
        for (Tool tool : ToolBox.all()) {
            building.toolCall(tool, (context, request) -> box.call(request, String.valueOf(context.get(BASE))));
        }
        var unused = building.build(); // the transport has it
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(PATH, this::handle, Access.ASK);
    }

    @Override
    public boolean has(String path) {
        return PATH.equals(path);
    }

    @Override
    public void tell(Context ctx, Problem problem) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("jsonrpc", "2.0");
        reply.put("id", null);
        reply.put("error", Map.of("code", INVALID_REQUEST, "message", problem.detail()));
        ctx.status(problem.status()).contentType("application/json").result(Json.write(reply));
    }

    private void handle(Context ctx) throws IOException, ServletException {
        ctx.req().setAttribute(BASE, PublicAddress.of(ctx, publicUrl));
        transport.service(ctx.req(), ctx.res());
    }
}
