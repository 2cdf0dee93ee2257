package footnote.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ObjIntConsumer;

/** Takes traces as a collector does, over HTTP, and reads of them what the tests look at. */
final class OtlpReceiver implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();

    OtlpReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bodies.add(new String(body, StandardCharsets.ISO_8859_1));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-key")));
            read(body);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** One span; ids in hexadecimal, the parent's empty where there is none. */
    record Span(String trace, String id, String parent, String name) {}

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that came, in which words can be looked for. */
    String bodies() {
        return String.join("", bodies);
    }

    List<String> keys() {
        return List.copyOf(keys);
    }

    /** The first span of a name, once it is there. */
    Span await(String name) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            Optional<Span> found =
                    spans.stream().filter(span -> span.name().equals(name)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no span " + name + " among " + spans);
    }

    /** A request has resource spans (1), these scope spans (2), these spans (2). */
    private void read(byte[] request) {
        fields(request, (resource, one) -> {
            if (one == 1) {
                fields(resource, (scope, two) -> {
                    if (two == 2) {
                        fields(scope, (span, three) -> {
                            if (three == 2) {
                                spans.add(span(span));
                            }
                        });
                    }
                });
            }
        });
    }

    private static Span span(byte[] message) {
        String[] parts = {"", "", "", "", "", ""};
        fields(message, (value, number) -> {
            if (number < parts.length) {
                parts[number] = number == 5
                        ? new String(value, StandardCharsets.UTF_8)
                        : HexFormat.of().formatHex(value);
            }
        });
        return new Span(parts[1], parts[2], parts[4], parts[5]);
    }

    /** The fields of a message of Protocol Buffers that have a length. */
    private static void fields(byte[] message, ObjIntConsumer<byte[]> to) {
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            int tag = (int) varint(rest);
            switch (tag & 7) {
                case 0 -> varint(rest);
                case 1 -> rest.position(rest.position() + 8);
                case 2 -> {
                    byte[] value = new byte[(int) varint(rest)];
                    rest.get(value);
                    to.accept(value, tag >>> 3);
                }
                case 5 -> rest.position(rest.position() + 4);
                default -> throw new IllegalStateException("no message");
            }
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
