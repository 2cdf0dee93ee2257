package footnote.store.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch with k-NN on this machine, put together from artefacts that Maven has, without containers: the server of
 * its integration tests, two of its modules and the k-NN plugin. One node is started once for all tests and ended with them;
 * a test may have a cluster of several of its own. Where it cannot be had, tests that ask for it are skipped and say why.
 *
 * <p>It refuses to run as root, and runs as nobody there; it needs Java 17 to 23, since later ones have no security manager.
 */
public final class RealOpenSearch implements AutoCloseable {

    private static final String VERSION = "2.19.1";
    private static final String HEAP = System.getProperty("footnote.opensearch.heap", "768m");
    private static final int NOBODY = 65534;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static @Nullable RealOpenSearch only;
    private static @Nullable String missing;

    private final Path home;
    private final Path java;
    private final List<Node> nodes = new ArrayList<>();

    private RealOpenSearch(Path home, Path java) {
        this.home = home;
        this.java = java;
    }

    /**
     * A process.
     *
     * @param port where it listens
     */
    private record Node(Process process, int port) {}

    /** Where it listens, as {@code http://127.0.0.1:PORT}; skips the test where there is none. */
    public static synchronized URI address() {
        if (only == null) {
            RealOpenSearch node = cluster(1);
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "opensearch"));
            only = node;
        }
        return only.servers().getFirst();
    }

    /** The same, with indices of some name. */
    static OpenSearchAddress address(String prefix) {
        return new OpenSearchAddress(List.of(address()), null, null, prefix, null);
    }

    /** A cluster of its own, for who closes it; skips the test where there is none. */
    static synchronized RealOpenSearch cluster(int size) {
        if (missing == null) {
            try {
                return start(size);
            } catch (MissingException e) {
                missing = e.getMessage();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                missing = "interrupted";
            }
        }
        assumeTrue(missing == null, () -> "There is no OpenSearch to test with: " + missing);
        throw new IllegalStateException(missing);
    }

    /** All nodes that were started, in order. */
    List<URI> servers() {
        return nodes.stream()
                .map(node -> URI.create("http://127.0.0.1:" + node.port()))
                .toList();
    }

    /** Ends a node as a power failure does. */
    void kill(int node) {
        end(nodes.get(node).process());
    }

    private static RealOpenSearch start(int size) throws IOException, InterruptedException, MissingException {
        Path java = java();
        Path parts = parts();
        // Not below the project: whoever it runs as may not be let in there.
        Path folder = Files.createTempDirectory("footnote-opensearch");
        run(folder, "unzip -q %s/opensearch-%s.zip".formatted(parts, VERSION), "chmod 755 " + folder);
        Path home = folder.resolve("opensearch-" + VERSION);
        module(home, parts, "analysis-common", "org.opensearch.analysis.common.CommonAnalysisPlugin");
        module(home, parts, "lang-painless", "org.opensearch.painless.PainlessPlugin");
        Files.writeString(home.resolve("modules/lang-painless/plugin-security.policy"), """
                grant {
                  permission java.lang.RuntimePermission "createClassLoader";
                  permission java.lang.RuntimePermission "getClassLoader";
                };
                """);
        run(
                home,
                "OPENSEARCH_JAVA_HOME=%s bin/opensearch-plugin install -b file://%s/opensearch-knn-%s.0.zip"
                        .formatted(java, parts, VERSION));
        RealOpenSearch cluster = new RealOpenSearch(home, java);
        cluster.begin(size);
        return cluster;
    }

    /** What its modules bring beside the libraries of the server. */
    private static void module(Path home, Path parts, String name, String type) throws IOException {
        Path module = Files.createDirectories(home.resolve("modules").resolve(name));
        for (Path jar : list(parts)) {
            String file = jar.getFileName().toString();
            boolean own = file.startsWith(name + "-");
            boolean painless =
                    "lang-painless".equals(name) && file.matches("(antlr4-runtime|asm|opensearch-scripting).*");
            if ((own || painless) && !Files.exists(home.resolve("lib").resolve(file))) {
                Files.copy(jar, module.resolve(file));
            }
        }
        Files.writeString(module.resolve("plugin-descriptor.properties"), """
                name=%1$s
                description=%1$s
                version=%2$s
                opensearch.version=%2$s
                java.version=11
                classname=%3$s
                """.formatted(name, VERSION, type));
    }

    private void begin(int size) throws IOException, InterruptedException {
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            inside.add(freePort());
        }
        for (int i = 0; i < size; i++) {
            int port = freePort();
            nodes.add(new Node(process(configuration(i, port, inside)), port));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isComplete()) {
            if (nodes.stream().anyMatch(node -> !node.process().isAlive()) || System.nanoTime() > deadline) {
                String log = Files.readString(log(0));
                close();
                throw new IOException("OpenSearch does not start: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    /** A folder with a node's settings: all run from the same files, and each has its own data. */
    private Path configuration(int node, int port, List<Integer> inside) throws IOException, InterruptedException {
        Path own = Files.createDirectories(home.resolve("node-" + node));
        run(home, "cp -r config " + own);
        String discovery = inside.size() == 1
                ? "discovery.type: single-node"
                : """
                        discovery.seed_hosts: [%s]
                        cluster.initial_cluster_manager_nodes: [%s]
                        """.formatted(
                        inside.stream().map(at -> "\"127.0.0.1:" + at + "\"").collect(Collectors.joining(",")),
                        IntStream.range(0, inside.size()).mapToObj(i -> "n" + i).collect(Collectors.joining(",")));
        Files.writeString(
                own.resolve("config/opensearch.yml"),
                """
                cluster.name: footnote-tests-%d
                node.name: n%d
                path.data: %s
                path.logs: %s
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(inside.getFirst(), node, own.resolve("data"), own.resolve("logs"), port, inside.get(node))
                        + discovery);
        return own;
    }

    private Process process(Path own) throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            run(home, "chown -R %1$d:%1$d .".formatted(NOBODY));
        }
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(home.resolve("bin/opensearch").toString());
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("OPENSEARCH_JAVA_HOME", java.toString());
        builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms%1$s -Xmx%1$s".formatted(HEAP));
        builder.environment().put("OPENSEARCH_PATH_CONF", own.resolve("config").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(own.resolveSibling(own.getFileName() + ".log").toFile())
                .start();
    }

    private Path log(int node) {
        return home.resolve("node-" + node + ".log");
    }

    /** Whether each node knows all the others. */
    private boolean isComplete() throws InterruptedException {
        for (Node node : nodes) {
            if (!says(node.port(), "/_cluster/health").contains("\"number_of_nodes\":" + nodes.size() + ",")) {
                return false;
            }
        }
        return true;
    }

    private static String says(int port, String path) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> end(node.process()));
        try {
            run(Path.of("."), "rm -rf " + Objects.requireNonNull(home.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has Maven bring the parts, from its own store where it has them. */
    private static Path parts() throws IOException, InterruptedException, MissingException {
        Path parts = Path.of("target", "opensearch-parts").toAbsolutePath();
        Path done = parts.resolve("done-" + VERSION);
        if (!Files.exists(done)) {
            Process maven = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-B",
                            "-ntp",
                            "-f",
                            "src/test/opensearch/pom.xml",
                            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                            "-DoutputDirectory=" + parts)
                    .redirectErrorStream(true)
                    .start();
            String said = said(maven);
            if (maven.waitFor() != 0) {
                throw new MissingException("Maven cannot bring its parts: "
                        + said.lines().findFirst().orElse("no reason given"));
            }
            Files.createFile(done);
        }
        return parts;
    }

    /** Home of a Java that it runs on. */
    private static Path java() throws IOException, MissingException {
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("OPENSEARCH_JAVA_HOME");
        if (named != null) {
            homes.add(Path.of(named));
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            homes.addAll(list(installed));
        }
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.isRegularFile(release) && fits(release)) {
                return home.toRealPath();
            }
        }
        throw new MissingException("no Java 17 to 23 in /usr/lib/jvm or OPENSEARCH_JAVA_HOME");
    }

    private static boolean fits(Path release) throws IOException {
        Properties facts = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(release)) {
            facts.load(reader);
        }
        String version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
        int feature = Integer.parseInt(version.split("\\.")[0]);
        return feature >= 17 && feature <= 23;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path folder, String... commands) throws IOException, InterruptedException {
        for (String command : commands) {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = said(process);
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + said);
            }
        }
    }

    private static String said(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader()) {
            return String.join("\n", reader.lines().toList());
        }
    }

    /** Something that is no fault of this project is not there. */
    private static final class MissingException extends Exception {

        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }
}
