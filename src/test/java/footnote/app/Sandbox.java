package footnote.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a folder of its own, with JDKs that are a "release" file and a script, and with a build that is
 * there already.
 */
final class Sandbox {

    private static final Instant LONG_AGO = Instant.parse("2020-02-02T20:20:20Z");

    final Path folder;
    final Path root;
    final Map<String, String> environment = new HashMap<>();

    Sandbox(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        root = this.folder.resolve("the root");
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("target/lib"));
        Path project = Path.of(Objects.requireNonNullElse(System.getProperty("footnote.root"), ""));
        Files.copy(
                project.resolve("footnote").toAbsolutePath(),
                root.resolve("footnote"),
                StandardCopyOption.COPY_ATTRIBUTES);
        write(root.resolve("pom.xml"), "<project/>");
        old(root.resolve("pom.xml"));
        old(root.resolve("src/main"));
        write(jar(), "a jar");
        environment.put("PATH", Files.createDirectories(this.folder.resolve("bin")) + ":/usr/bin:/bin");
        environment.put("HOME", this.folder.toString());
        environment.put(
                "FOOTNOTE_JDKS",
                Files.createDirectories(this.folder.resolve("jdks")).toString());
        program("bin/java", "echo 'openjdk version \"17.0.15\"' >&2");
    }

    /** What a run of the launcher gave. */
    record Run(int exit, String out, String err) {}

    Path jar() {
        return root.resolve("target/footnote-0.1.0.jar");
    }

    /** A JDK of a version in a place under the folder. */
    Path jdk(String place, String version) throws IOException {
        Path home = folder.resolve(place);
        program(place + "/bin/java", java(version));
        write(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"any\"\n");
        return home;
    }

    /**
     * A script that prints which Java it is, its folder and each argument in brackets; as a cache it writes its environment,
     * and what it unpacks is empty.
     */
    private static String java(String version) {
        return """
                #!/bin/sh
                for argument; do
                  case $argument in
                    *.ready.*) mkdir "$argument" && : >"$argument/libtokenizers.so" && exit 0 ;;
                    -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) env >"${argument#*=}" && exit 0 ;;
                  esac
                done
                echo "java %s in $PWD"
                [ "${READ:-}" ] && cat
                for argument; do printf '[%%s]' "$argument"; done
                exit ${EXIT:-0}
                """.formatted(version);
    }

    /** Turns the copy into a package with a Java of its own. */
    void pack() throws IOException {
        Files.move(root.resolve("target"), root.resolve("app"));
        jdk("the root/runtime", "25.0.1");
        Files.createDirectories(root.resolve("cache"));
        write(root.resolve("build-id"), "abc\n");
    }

    Path program(String place, String script) throws IOException {
        Path path = folder.resolve(place);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        write(path, script.startsWith("#!") ? script : "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void old(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
    }

    private static void write(Path path, String content) throws IOException {
        Files.writeString(path, content);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return end(start(root.resolve("footnote"), folder, arguments), "");
    }

    Process start(Path launcher, Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Run end(Process process, String input) throws IOException, InterruptedException {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), out, err);
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
