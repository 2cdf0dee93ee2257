package footnote.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.testing.Sentences;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product as a process of its own, with a data folder and a home of its own. */
final class ProductProcess {

    private static final int PATIENCE_SECONDS = 120;

    final Path data;

    /** Settings that all further processes get. */
    final Map<String, String> environment = new HashMap<>();

    private final Path folder;
    private int runs;

    /** @param folder where the data folder and what the processes say is kept */
    ProductProcess(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /** A process that has begun; what it says goes to files, which outlive it. */
    record Running(Process process, Path out, Path err) implements AutoCloseable {

        /** SIGKILL: the process gets no chance to do anything more. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        Run end() throws IOException, InterruptedException {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "has ended");
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        }

        /** The whole lines it has written to standard error so far. */
        List<String> told() throws IOException {
            return wholeLines(err);
        }

        /** The address that a server says it listens on, once it does. */
        String address() throws IOException, InterruptedException {
            while (wholeLines(out).isEmpty()) {
                assertTrue(process.isAlive(), () -> "listens: " + read(err));
                Thread.sleep(10);
            }
            return wholeLines(out).getFirst().replaceFirst(".*(http://[0-9.:]+).*", "$1");
        }

        private static List<String> wholeLines(Path file) throws IOException {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                return e.toString();
            }
        }

        @Override
        public void close() {
            kill();
        }
    }

    /** What an ended process gave. */
    record Run(int exit, String out, String err) {

        /** One sentence for a person on standard error and nothing else, with this exit code. */
        void assertRefused(int code) {
            assertTrue(exit == code, () -> "exit code " + exit + ": " + err);
            assertTrue(out.isEmpty(), out);
            Sentences.assertOneSentence(err.strip());
        }

        /** An answer, or one sentence that says why there is none. */
        void assertAnsweredOrRefused() {
            if (exit == 0 || exit == 3) {
                assertFalse(out.isBlank(), err);
                assertFalse(out.chars().anyMatch(unit -> unit < ' ' && unit != '\n'), "drives no terminal: " + out);
                assertFalse(err.contains("Exception"), err);
            } else {
                assertRefused(2);
            }
        }
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return start(new byte[0], arguments).end();
    }

    Run run(byte[] input, String... arguments) throws IOException, InterruptedException {
        return start(input, arguments).end();
    }

    Running start(byte[] input, String... arguments) throws IOException {
        Path here = Files.createDirectories(folder.resolve("runs/" + runs++));
        Path in = Files.write(here.resolve("in"), input);
        Path out = here.resolve("out");
        Path err = here.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .directory(here.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("FOOTNOTE_DATA", data.toString());
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:TieredStopAtLevel=1"); // starts sooner
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator)));
        command.add("footnote.app.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
