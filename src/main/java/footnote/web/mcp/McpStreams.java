package footnote.web.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The tools over two streams, for a client that starts the product itself. */
public final class McpStreams {

    /** A call begins within this time after it was read, and its result is written within it. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private McpStreams() {}

    /**
     * Serves one client until it closes its side.
     *
     * @param publicUrl where a server with the reader pages is; {@code null} for none
     */
    public static void serve(McpTools tools, @Nullable URI publicUrl, InputStream in, OutputStream out)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger underWay = new AtomicInteger();
        ToolBox box = new ToolBox(tools);
        String base = publicUrl == null ? null : publicUrl.toString();
        var building = McpServer.sync(
                        new StdioServerTransportProvider(ToolBox.JSON, new Watched(in, ended, underWay), out))
                .serverInfo(ToolBox.NAME, ToolBox.version())
                .instructions(ToolBox.INSTRUCTIONS)
                .jsonMapper(ToolBox.JSON)
                .validateToolInputs(true)
                .capabilities(ServerCapabilities.builder().tools(false).build());
        for (Tool tool : ToolBox.all()) {
            building.toolCall(tool, (exchange, request) -> {
                underWay.incrementAndGet();
                try {
                    return box.call(request, base);
                } finally {
                    underWay.decrementAndGet();
                }
            });
        }
        McpSyncServer server = building.build();
        try {
            ended.await();
        } finally {
            server.closeGracefully();
        }
    }

    /** Tells when the client has nothing more to say and what it asked is answered. */
    private static final class Watched extends FilterInputStream {

        private final CountDownLatch ended;
        private final AtomicInteger underWay;

        Watched(InputStream in, CountDownLatch ended, AtomicInteger underWay) {
            super(in);
            this.ended = ended;
            this.underWay = underWay;
        }

        @Override
        public int read() throws IOException {
            return ended(super.read());
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return ended(super.read(buffer, from, length));
        }

        private int ended(int read) throws IOException {
            if (read < 0) {
                awaitCalls();
                ended.countDown();
            }
            return read;
        }

        /** The server breaks off what is under way once it reads the end. */
        private void awaitCalls() throws InterruptedIOException {
            try {
                do {
                    Thread.sleep(QUIET);
                } while (underWay.get() > 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }
}
