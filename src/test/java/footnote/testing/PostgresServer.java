package footnote.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on this machine, as Debian packages it, for tests; those that need it are skipped without one. */
public final class PostgresServer implements AutoCloseable {

    public static final String PASSWORD = "s3cret of a test";

    private static final String USER = "postgres";

    private final Path programs;
    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** A new one, running. */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path programs = programs();
        assumeTrue(
                programs != null,
                "Skipped: PostgreSQL is not installed in /usr/lib/postgresql; \"apt-get install postgresql\" brings it.");
        Path folder = Files.createTempDirectory("footnote-postgres");
        PostgresServer server = new PostgresServer(Objects.requireNonNull(programs), folder, freePort());
        server.make();
        server.run();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static @Nullable Path programs() throws IOException {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private void make() throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (isRoot()) {
            command(List.of("chown", "-R", USER, folder.toString()));
        }
        program(
                "initdb",
                "-D",
                data(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                password.toString(),
                "-E",
                "UTF8",
                "--no-sync");
        Files.writeString(
                folder.resolve("data/postgresql.conf"),
                "\nlisten_addresses = '127.0.0.1'\nport = %d\nunix_socket_directories = ''\nfsync = off\nmax_connections = 60\n"
                        .formatted(port),
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    /** Begins to run, and returns when it takes connections. */
    public void run() throws IOException, InterruptedException {
        program("pg_ctl", "-D", data(), "-l", folder + "/log", "-w", "-t", "60", "start");
    }

    /** Ends at once, as with a loss of power. */
    public void stop() throws IOException, InterruptedException {
        program("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    /** Ends as for maintenance: breaks all connections off, and loses nothing. */
    public void stopInOrder() throws IOException, InterruptedException {
        program("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
    }

    /** The address of a new, empty database, without a password. */
    public String database() throws IOException, InterruptedException {
        String name = "test_" + databases.incrementAndGet();
        query("postgres", "CREATE DATABASE " + name);
        return address(name);
    }

    /** The address of a database that may not be there. */
    public String address(String name) {
        return "postgresql://%s@127.0.0.1:%d/%s".formatted(USER, port, name);
    }

    public int port() {
        return port;
    }

    /** What a statement gives, a line each row. */
    public String query(String database, String statement) throws IOException, InterruptedException {
        return program(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                USER,
                "-d",
                database,
                "-At",
                "-c",
                statement);
    }

    private String data() {
        return folder + "/data";
    }

    private String program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.addAll(
                List.of("env", "PGPASSWORD=" + PASSWORD, programs.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return command(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String command(List<String> command) throws IOException, InterruptedException {
        File told = File.createTempFile("footnote", "told");
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        String said = Files.readString(told.toPath());
        Files.delete(told.toPath());
        if (!ended || process.exitValue() != 0) {
            throw new IOException(command + ": " + said);
        }
        return said.strip();
    }

    @Override
    public void close() {
        try {
            stop();
            command(List.of("rm", "-rf", folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
