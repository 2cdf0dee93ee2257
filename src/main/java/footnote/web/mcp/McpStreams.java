package footnote.web.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The tools over two streams, for a client that starts the product itself. */
public final class McpStreams {

    private McpStreams() {}

    /**
     * Serves one client until it closes its side.
     *
     * @param publicUrl where a server with the reader pages is; {@code null} for none
     */
    public static void serve(Tools tools, @Nullable URI publicUrl, InputStream in, OutputStream out)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        ToolBox box = new ToolBox(tools);
        String base = publicUrl == null ? null : publicUrl.toString();
        var building = McpServer.sync(new StdioServerTransportProvider(ToolBox.JSON, new Watched(in, ended), out))
                .serverInfo(ToolBox.NAME, ToolBox.version())
                .instructions(ToolBox.INSTRUCTIONS)
                .jsonMapper(ToolBox.JSON)
                .validateToolInputs(true)
                .capabilities(ServerCapabilities.builder().tools(false).build());
        for (Tool tool : ToolBox.all()) {
            building.toolCall(tool, (exchange, request) -> box.call(request, base));
        }
        McpSyncServer server = building.build();
        try {
            ended.await();
        } finally {
            server.closeGracefully();
        }
    }

    /** Tells when the client has nothing more to say. */
    private static final class Watched extends FilterInputStream {

        private final CountDownLatch ended;

        Watched(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return ended(super.read());
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return ended(super.read(buffer, from, length));
        }

        private int ended(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
