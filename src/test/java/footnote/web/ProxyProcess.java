package footnote.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real proxy before a server, set up as the documentation says. */
final class ProxyProcess implements AutoCloseable {

    /** Who its workers run as where the tests run as root. */
    private static final String WORKER = "www-data";

    private final Process process;
    private final Path folder;
    private final int port;

    private ProxyProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** The proxies that are tried. */
    enum Kind {
        NGINX("/usr/sbin/nginx") {
            @Override
            String settings(Path folder, int port, String block) {
                return """
                        user %1$s;
                        pid %2$s/pid;
                        events {}
                        http {
                          access_log off;
                          client_body_temp_path %2$s/body;
                          proxy_temp_path %2$s/proxy;
                          fastcgi_temp_path %2$s/fastcgi;
                          uwsgi_temp_path %2$s/uwsgi;
                          scgi_temp_path %2$s/scgi;
                          server {
                            listen 127.0.0.1:%3$d;
                            %4$s
                          }
                        }
                        """.formatted(WORKER, folder, port, block);
            }

            @Override
            List<String> command(Path folder, Path settings) {
                return List.of(
                        program,
                        "-p",
                        folder.toString(),
                        "-e",
                        folder + "/error",
                        "-g",
                        "daemon off;",
                        "-c",
                        settings.toString());
            }
        },
        APACHE("/usr/sbin/apache2") {
            @Override
            String settings(Path folder, int port, String block) {
                StringBuilder modules = new StringBuilder();
                for (String module : List.of("mpm_event", "authz_core", "headers", "proxy", "proxy_http")) {
                    modules.append("LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so\n".formatted(module));
                }
                return modules + """
                        ServerRoot %2$s
                        PidFile %2$s/pid
                        ErrorLog %2$s/error
                        ServerName localhost
                        User %1$s
                        Group %1$s
                        Listen 127.0.0.1:%3$d
                        <VirtualHost *>
                        %4$s
                        </VirtualHost>
                        """.formatted(WORKER, folder, port, block);
            }

            @Override
            List<String> command(Path folder, Path settings) {
                return List.of(program, "-f", settings.toString(), "-DFOREGROUND");
            }
        };

        final String program;

        Kind(String program) {
            this.program = program;
        }

        boolean isInstalled() {
            return Files.isExecutable(Path.of(program));
        }

        abstract String settings(Path folder, int port, String block);

        abstract List<String> command(Path folder, Path settings);

        /** The block that the documentation gives for it. */
        private String documented() throws IOException {
            Path project = Path.of(Objects.requireNonNullElse(System.getProperty("footnote.root"), ""));
            String page = Files.readString(project.resolve("docs/proxy.md"));
            Matcher block = Pattern.compile("(?s)```%s\n(.*?)```".formatted(name().toLowerCase(Locale.ROOT)))
                    .matcher(page);
            if (!block.find()) {
                throw new AssertionError("docs/proxy.md has a block for " + this);
            }
            return block.group(1);
        }
    }

    /** Starts one before a server that listens on a port. */
    static ProxyProcess start(Kind kind, Path folder, int server) throws IOException, InterruptedException {
        int port = free();
        String block = kind.documented().replace("127.0.0.1:7070", "127.0.0.1:" + server);
        Path settings = Files.writeString(folder.resolve("proxy.conf"), kind.settings(folder, port, block));
        Process process = new ProcessBuilder(kind.command(folder, settings))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        ProxyProcess proxy = new ProxyProcess(process, folder, port);
        proxy.await();
        return proxy;
    }

    /** The address of the server as seen from outside, without a slash at its end. */
    String address() {
        return "http://127.0.0.1:%d/footnote".formatted(port);
    }

    private void await() throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(50);
            }
        }
        close();
        throw new AssertionError("The proxy does not listen: " + told());
    }

    private String told() {
        try {
            return Files.readString(folder.resolve("out"))
                    + (Files.exists(folder.resolve("error")) ? Files.readString(folder.resolve("error")) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
