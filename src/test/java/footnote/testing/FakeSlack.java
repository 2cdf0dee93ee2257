package footnote.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Slack on a real socket: the Web API with its limits, which remembers what was posted, and addresses to answer to. It does
 * what a test tells it to, good or bad.
 */
public final class FakeSlack implements AutoCloseable {

    public static final String BOT = "U0BOT";
    public static final String APP = "A0FOOTNOTE";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Message> messages = new ConcurrentSkipListMap<>();
    private final List<Called> calls = new CopyOnWriteArrayList<>();
    private final List<JsonNode> responses = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong(1_700_000_000_000_000L);
    private volatile Function<Called, Fault> script = call -> new Fault.None();
    private volatile String socket = "";
    private volatile String scopes =
            "app_mentions:read,chat:write,commands,im:history,channels:history,groups:history," + "mpim:history";

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * A call of the Web API, or a post to an address.
     *
     * @param number how many calls of this method there were, from 1
     */
    public record Called(String method, Map<String, String> fields, int number) {

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** What goes wrong. */
    public sealed interface Fault {

        record None() implements Fault {}

        /** {@code ok:false}. */
        record NotOk(String error) implements Fault {}

        record Status(int status, String retryAfter) implements Fault {}

        /** Does nothing and says nothing. */
        record Dropped() implements Fault {}

        /** Does what was asked and breaks the line before it says so. */
        record DoneAndDropped() implements Fault {}

        /** Does what was asked, then something else, and breaks the line. */
        record DoneThen(Runnable then) implements Fault {}

        /** Does what was asked, and says so later. */
        record Slow(long millis) implements Fault {}

        record Garbage() implements Fault {}
    }

    /**
     * A message as it is now.
     *
     * @param thread the message it replies to; empty for none
     * @param updates how often it was changed
     */
    public record Message(
            String channel, String ts, String thread, String text, JsonNode blocks, JsonNode metadata, int updates) {

        public String event() {
            return metadata.at("/event_payload/event_id").asText();
        }

        public int part() {
            return metadata.at("/event_payload/part").asInt(-1);
        }
    }

    public void faults(Function<Called, Fault> faults) {
        script = faults;
    }

    /** Where Socket Mode connects to. */
    public void socket(String address) {
        socket = address;
    }

    public void scopes(String granted) {
        scopes = granted;
    }

    public String api() {
        return address() + "/api/";
    }

    /** An address to answer to. */
    public String responseUrl() {
        return address() + "/response/T1/9";
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Message> messages() {
        return List.copyOf(messages.values());
    }

    /** What was posted to the address. */
    public List<JsonNode> responses() {
        return List.copyOf(responses);
    }

    public List<Called> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean answer = uri.getPath().startsWith("/response/");
            String method = answer ? "response" : uri.getPath().substring("/api/".length());
            Called call = note(method, answer ? Map.of("body", body) : form(body));
            Fault fault = script.apply(call);
            switch (fault) {
                case Fault.None none -> send(exchange, 200, run(call));
                case Fault.NotOk not -> send(exchange, 200, failed(not.error()));
                case Fault.Status status -> {
                    if (!status.retryAfter().isEmpty()) {
                        exchange.getResponseHeaders().add("Retry-After", status.retryAfter());
                    }
                    send(exchange, status.status(), failed("ratelimited"));
                }
                case Fault.Dropped dropped -> {}
                case Fault.DoneAndDropped dropped -> run(call);
                case Fault.DoneThen done -> {
                    run(call);
                    done.then().run();
                }
                case Fault.Slow slow -> {
                    JsonNode done = run(call);
                    rest(slow.millis());
                    send(exchange, 200, done);
                }
                case Fault.Garbage garbage -> sendText(exchange, 200, "<html>proxy</html>");
            }
        }
    }

    private synchronized Called note(String method, Map<String, String> fields) {
        Called call = new Called(method, fields, calls(method).size() + 1);
        calls.add(call);
        return call;
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized JsonNode run(Called call) throws JsonProcessingException {
        return switch (call.method()) {
            case "chat.postMessage" -> post(call);
            case "chat.update" -> update(call);
            case "conversations.replies", "conversations.history" -> read(call);
            case "auth.test" ->
                ok().put("url", "https://news.slack.example/")
                        .put("team", "News desk")
                        .put("user", "footnote")
                        .put("user_id", BOT)
                        .put("bot_id", "B0BOT");
            case "apps.connections.open" -> socket.isEmpty() ? failed("not_allowed") : ok().put("url", socket);
            case "response" -> {
                responses.add(JSON.readTree(call.field("body")));
                yield ok();
            }
            default -> call.method().startsWith("views.") ? ok() : failed("unknown_method");
        };
    }

    private JsonNode post(Called call) throws JsonProcessingException {
        String refused = refusal(call);
        if (!refused.isEmpty()) {
            return failed(refused);
        }
        String ts = next();
        messages.put(ts, message(call, ts, call.field("thread_ts"), 0));
        return ok().put("channel", call.field("channel")).put("ts", ts);
    }

    private JsonNode update(Called call) throws JsonProcessingException {
        Message before = messages.get(call.field("ts"));
        String refused = before == null ? "message_not_found" : refusal(call);
        if (before == null || !refused.isEmpty()) {
            return failed(refused);
        }
        messages.put(before.ts(), message(call, before.ts(), before.thread(), before.updates() + 1));
        return ok().put("channel", before.channel()).put("ts", before.ts());
    }

    /** Slack's own limits. */
    private static String refusal(Called call) throws JsonProcessingException {
        JsonNode blocks = tree(call.field("blocks"));
        if (call.field("text").length() > 4_000) {
            return "msg_too_long";
        }
        if (blocks.size() > 50) {
            return "invalid_blocks";
        }
        for (JsonNode block : blocks) {
            if (text(block).length() > 3_000 || block.path("elements").isEmpty()) {
                return "invalid_blocks";
            }
        }
        return call.field("text").isBlank() ? "no_text" : "";
    }

    /** All text in a block. */
    public static String text(JsonNode block) {
        StringBuilder text = new StringBuilder();
        block.findValues("text").forEach(found -> text.append(found.isTextual() ? found.asText() : ""));
        return text.toString();
    }

    private static Message message(Called call, String ts, String thread, int updates) throws JsonProcessingException {
        return new Message(
                call.field("channel"),
                ts,
                thread,
                call.field("text"),
                tree(call.field("blocks")),
                tree(call.field("metadata")),
                updates);
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return JSON.readTree(json.isEmpty() ? "[]" : json);
    }

    private JsonNode read(Called call) {
        ObjectNode answer = ok();
        ArrayNode found = answer.putArray("messages");
        int limit = Math.min(Integer.parseInt(call.field("limit")), 15);
        String from = call.field("cursor");
        boolean thread = call.method().equals("conversations.replies");
        for (Message message : messages.values()) {
            boolean here = message.channel().equals(call.field("channel"))
                    && (thread
                            ? message.thread().equals(call.field("ts"))
                            : message.thread().isEmpty());
            if (!here || message.ts().compareTo(from) <= 0) {
                continue;
            }
            if (found.size() == limit) {
                answer.putObject("response_metadata")
                        .put("next_cursor", found.get(limit - 1).path("ts").asText());
                break;
            }
            found.addObject()
                    .put("type", "message")
                    .put("ts", message.ts())
                    .put("app_id", APP)
                    .put("text", message.text())
                    .set("metadata", message.metadata());
        }
        return answer;
    }

    /** A message that another has posted, which says that it answers a question. */
    public void forge(String channel, String thread, String event) {
        String ts = next();
        ObjectNode metadata = JSON.createObjectNode().put("event_type", "somebody_else");
        metadata.putObject("event_payload").put("event_id", event).put("part", "1");
        messages.put(ts, new Message(channel, ts, thread, "forged", JSON.createArrayNode(), metadata, 0));
    }

    private String next() {
        long micros = clock.incrementAndGet();
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }

    private static ObjectNode ok() {
        return JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode failed(String error) {
        return JSON.createObjectNode().put("ok", false).put("error", error);
    }

    private void send(HttpExchange exchange, int status, JsonNode json) throws IOException {
        exchange.getResponseHeaders().add("X-OAuth-Scopes", scopes);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        sendText(exchange, status, json.toString());
    }

    private static void sendText(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 0) {
                continue;
            }
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
