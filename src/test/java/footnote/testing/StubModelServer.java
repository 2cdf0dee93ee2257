package footnote.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A model server on a real socket that speaks the interfaces of OpenAI, Ollama, Anthropic and Gemini, streams included,
 * and does what a test tells it to, good or bad. Knows by the path which one is spoken.
 */
public final class StubModelServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket socket;
    private final Function<Request, Reply> script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    /** A server that replies as the script says; the request's place in the row of requests is part of it. */
    public StubModelServer(Function<Request, Reply> script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static StubModelServer saying(String text) {
        return new StubModelServer(request -> new Reply.Text(text));
    }

    /**
     * What was asked.
     *
     * @param number from 1
     * @param path the path, with its query
     * @param headers by their names in lower case
     * @param prompt the text of all messages
     * @param body the body as it came
     */
    public record Request(int number, String path, Map<String, String> headers, String prompt, String body) {}

    /** What to do about it. */
    public sealed interface Reply {

        /** A proper answer, streamed in small pieces. */
        record Text(String text) implements Reply {}

        /** A proper answer that ends because its budget of tokens is used up. */
        record Clipped(String text) implements Reply {}

        /** An error, with a header if one is named. */
        record Status(int code, String header, String value) implements Reply {}

        /** Takes the request and says nothing. */
        record Silence() implements Reply {}

        /** Begins a proper stream and closes the line in the midst of it. */
        record Cut(String text) implements Reply {}

        /** Begins a proper stream and ends it without saying that it is done. */
        record Unfinished(String text) implements Reply {}

        /** A stream of what is no JSON. */
        record Garbage() implements Reply {}

        /** Says the same for ever. */
        record Endless(String text) implements Reply {}

        /** Begins a proper stream and then says nothing more. */
        record Stalls(String text) implements Reply {}
    }

    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    public String openAi() {
        return "openai:stub@" + address() + "/v1";
    }

    public String ollama() {
        return "ollama:stub@" + address();
    }

    public String anthropic() {
        return "anthropic:stub@" + address() + "/v1";
    }

    public String gemini() {
        return "gemini:stub@" + address() + "/v1beta";
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Waits until a client has closed the line on a reply that was not complete. */
    public boolean wasLeftWithin(long millis) throws InterruptedException {
        return left.await(millis, TimeUnit.MILLISECONDS);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            Request request = read(in);
            requests.add(request);
            new Talk(request, client.getOutputStream(), in).reply(script.apply(request));
        } catch (IOException goneClient) {
            left.countDown();
        }
    }

    private synchronized Request read(InputStream in) throws IOException {
        String first = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String text = new String(body, StandardCharsets.UTF_8);
        return new Request(requests.size() + 1, first.split(" ")[1], headers, prompt(text), text);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit != '\n'; unit = in.read()) {
            if (unit < 0) {
                throw new IOException("no request");
            }
            if (unit != '\r') {
                line.write(unit);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static String prompt(String body) throws JsonProcessingException {
        StringBuilder text = new StringBuilder();
        JsonNode json = JSON.readTree(body);
        json.findValues("content").forEach(content -> text.append(content.isTextual() ? content.asText() : ""));
        json.findValues("text").forEach(part -> text.append(part.asText()));
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One reply, in the words of the interface that the request was made to. */
    private static final class Talk {

        private final Request request;
        private final OutputStream out;
        private final InputStream in;

        Talk(Request request, OutputStream out, InputStream in) {
            this.request = request;
            this.out = out;
            this.in = in;
        }

        void reply(Reply reply) throws IOException {
            switch (reply) {
                case Reply.Text text -> {
                    begin();
                    pieces(text.text());
                    end("stop");
                }
                case Reply.Clipped text -> {
                    begin();
                    pieces(text.text());
                    end("length");
                }
                case Reply.Status status -> status(status);
                case Reply.Silence silence -> awaitLeaving();
                case Reply.Cut cut -> {
                    begin();
                    pieces(cut.text());
                    pause(); // clients drop what they have not read yet when the line breaks
                    raw("40\r\ndata: {");
                }
                case Reply.Unfinished text -> {
                    begin();
                    pieces(text.text());
                    raw("0\r\n\r\n");
                }
                case Reply.Garbage garbage -> {
                    begin();
                    chunk("data: {\"choices\": [}]\n\n{]\n");
                    raw("0\r\n\r\n");
                }
                case Reply.Endless endless -> {
                    begin();
                    while (true) {
                        pieces(endless.text());
                    }
                }
                case Reply.Stalls stalls -> {
                    begin();
                    pieces(stalls.text());
                    awaitLeaving();
                }
            }
        }

        private void status(Reply.Status status) throws IOException {
            String body = "{\"error\": {\"message\": \"Key sk-echoed-by-the-server is wrong\"}}";
            raw("HTTP/1.1 " + status.code() + " Trouble\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + (status.header().isEmpty() ? "" : status.header() + ": " + status.value() + "\r\n")
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        }

        private void pause() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }

        private void awaitLeaving() throws IOException {
            int unit = in.read();
            if (unit < 0) {
                throw new IOException("the client has left");
            }
        }

        private void begin() throws IOException {
            String type = isOllama() ? "application/x-ndjson" : "text/event-stream";
            raw("HTTP/1.1 200 OK\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            if (isAnthropic()) {
                chunk(
                        "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"type\":\"message\","
                                + "\"role\":\"assistant\",\"content\":[],\"model\":\"stub\",\"usage\":{\"input_tokens\":9,\"output_tokens\":1}}}\n\n"
                                + "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
                                + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n");
            }
        }

        /** A few letters at a time, as models do. */
        private void pieces(String text) throws IOException {
            for (int i = 0; i < text.length(); i += 7) {
                chunk(piece(JSON.writeValueAsString(text.substring(i, Math.min(i + 7, text.length())))));
            }
        }

        private String piece(String quoted) {
            if (isOllama()) {
                return "{\"model\":\"stub\",\"message\":{\"role\":\"assistant\",\"content\":" + quoted
                        + "},\"done\":false}\n";
            }
            if (isAnthropic()) {
                return "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                        + "\"delta\":{\"type\":\"text_delta\",\"text\":" + quoted + "}}\n\n";
            }
            return isGemini()
                    ? "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":" + quoted
                            + "}]}}]}\n\n"
                    : "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,"
                            + "\"delta\":{\"content\":" + quoted + "},\"finish_reason\":null}]}\n\n";
        }

        private void end(String reason) throws IOException {
            if (isOllama()) {
                chunk("{\"model\":\"stub\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done_reason\":\""
                        + reason + "\",\"done\":true,\"prompt_eval_count\":9,\"eval_count\":9}\n");
            } else if (isAnthropic()) {
                String stop = reason.equals("stop") ? "end_turn" : "max_tokens";
                chunk("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
                        + "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + stop
                        + "\"},\"usage\":{\"output_tokens\":9}}\n\n"
                        + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
            } else if (isGemini()) {
                String stop = reason.equals("stop") ? "STOP" : "MAX_TOKENS";
                chunk(
                        "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"\"}]},\"finishReason\":\""
                                + stop + "\"}]}\n\n");
            } else {
                chunk(
                        "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,"
                                + "\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}\n\ndata: [DONE]\n\n");
            }
            raw("0\r\n\r\n");
        }

        private void chunk(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            raw("\r\n");
        }

        private void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private boolean isOllama() {
            return request.path().startsWith("/api/chat");
        }

        private boolean isAnthropic() {
            return request.path().endsWith("/messages");
        }

        private boolean isGemini() {
            return request.path().contains(":streamGenerateContent");
        }
    }
}
