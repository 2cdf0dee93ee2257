package footnote.web.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.web.access.Places;
import footnote.web.http.Json;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Takes one message of a client and gives the reply to it, with nothing in it of what happened inside. */
final class McpMessages implements McpStatelessServerTransport {

    private static final String VERSION = "2.0";

    private static final int NO_JSON = -32700;
    private static final int WRONG_PARAMETERS = -32602;
    private static final int FAILED = -32603;

    /** A number that is left to servers. */
    private static final int LATER = -32000;

    /** What JSON-RPC calls a request that it cannot take. */
    private static final int WRONG_REQUEST = -32600;

    /** Under this name a context tells who asks. */
    static final String CLIENT = "client";

    private static final Logger LOG = LoggerFactory.getLogger(McpMessages.class);

    private final Places places;
    private @Nullable McpStatelessServerHandler handler;

    /** @param places one of which each use of a tool takes */
    McpMessages(Places places) {
        this.places = places;
    }

    /**
     * What to reply.
     *
     * @param status the HTTP status
     * @param message the reply; {@code null} where there is none to make
     */
    record Reply(int status, @Nullable Object message) {}

    /**
     * A refusal of a message whose id is not known.
     *
     * @param id always {@code null}, which the library has no reply for
     */
    private record Refusal(String jsonrpc, @Nullable Object id, JSONRPCError error) {}

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /**
     * A refusal of a whole request, which has no id to name then.
     *
     * @param status the HTTP status
     * @param why what is wrong and how to mend it
     */
    static Reply refusal(int status, String why) {
        int code = status < 500 ? WRONG_REQUEST : FAILED;
        return refusal(status, status == 429 || status == 503 ? LATER : code, why);
    }

    private static Reply refusal(int status, int code, String why) {
        return new Reply(status, new Refusal(VERSION, null, new JSONRPCError(code, why)));
    }

    Reply take(McpTransportContext context, String body) {
        JsonNode message;
        try {
            message = Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return refusal(400, NO_JSON, "The body is not valid JSON.");
        }
        if (!isMessage(message)) {
            return refusal(
                    400,
                    "The body must be one request or notification of JSON-RPC 2.0, its id a text or a whole number of 64 bits.");
        }
        String method = message.get("method").textValue();
        Object parameters =
                message.hasNonNull("params") ? Json.MAPPER.convertValue(message.get("params"), Object.class) : Map.of();
        if (message.has("id")) {
            Object id = Json.MAPPER.convertValue(message.get("id"), Object.class);
            JSONRPCRequest request = new JSONRPCRequest(VERSION, method, id, parameters);
            boolean tool = method.equals(McpSchema.METHOD_TOOLS_CALL);
            return new Reply(
                    200, tool ? places.with(client(context), () -> reply(context, request)) : reply(context, request));
        }
        notify(context, new JSONRPCNotification(VERSION, method, parameters));
        return new Reply(202, null);
    }

    private static String client(McpTransportContext context) {
        return String.valueOf(context.get(CLIENT));
    }

    private static boolean isMessage(JsonNode message) {
        JsonNode id = message.path("id");
        JsonNode parameters = message.path("params");
        return VERSION.equals(message.path("jsonrpc").textValue())
                && message.path("method").isTextual()
                && (parameters.isMissingNode() || parameters.isNull() || parameters.isObject())
                && (id.isMissingNode() || id.isTextual() || (id.isIntegralNumber() && id.canConvertToLong()));
    }

    private JSONRPCResponse reply(McpTransportContext context, JSONRPCRequest request) {
        try {
            return told(Objects.requireNonNull(Objects.requireNonNull(handler)
                    .handleRequest(context, request)
                    .contextWrite(known -> known.put(McpTransportContext.KEY, context))
                    .block()));
        } catch (IllegalArgumentException e) {
            return wrongParameters(request.id());
        } catch (RuntimeException e) {
            LOG.error("A message failed unexpectedly", e);
            return JSONRPCResponse.error(
                    request.id(), new JSONRPCError(FAILED, "Something went wrong inside; the server's log says what."));
        }
    }

    /** Tools tell their failures as results, so that parameters are all that can fail, in words of the JSON library. */
    private static JSONRPCResponse told(JSONRPCResponse response) {
        JSONRPCError error = response.error();
        return error != null && error.code() == FAILED ? wrongParameters(response.id()) : response;
    }

    private static JSONRPCResponse wrongParameters(Object id) {
        return JSONRPCResponse.error(
                id, new JSONRPCError(WRONG_PARAMETERS, "The parameters of this method could not be understood."));
    }

    private void notify(McpTransportContext context, JSONRPCNotification notification) {
        try {
            Objects.requireNonNull(handler)
                    .handleNotification(context, notification)
                    .block();
        } catch (RuntimeException e) {
            LOG.debug("A notification was not understood", e);
        }
    }
}
