package footnote.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer searches for bytes that break a door, in a process of its own: for a minute over all doors, or with {@code
 * -Dfootnote.fuzz.seconds=60} for as long over each. What it finds stands in the failure, and the file is kept in {@code
 * target/fuzz}; it becomes a seed, and so a test, in {@code src/test/resources/fuzz}.
 */
final class FuzzIT {

    private static final int SECONDS = Integer.getInteger("footnote.fuzz.seconds", 0);
    private static final int ALL_SECONDS = 60;
    private static final int STARTING_SECONDS = 180;

    /** An input that takes longer is a fault. */
    private static final int PATIENCE_SECONDS = 10;

    private static final int MOST_BYTES = 20_000;

    /** So much of what Jazzer told is shown where it does not say what it found. */
    private static final int SHOWN = 6_000;

    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    @TempDir
    private Path folder;

    @Test
    void findsNothingInAMinuteOverAll() throws Exception {
        assumeTrue(SECONDS == 0, "Skipped: each door is searched for itself.");
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        List<FuzzTarget> all = List.of(FuzzTarget.values());
        for (FuzzTarget target : all) {
            for (Path seed : target.seeds()) {
                byte[] content = Files.readAllBytes(seed);
                byte[] chosen = new byte[content.length + 1];
                chosen[0] = (byte) all.indexOf(target);
                System.arraycopy(content, 0, chosen, 1, content.length);
                Files.write(seeds.resolve(target + "-" + seed.getFileName()), chosen);
            }
        }
        assertFindsNothing("ALL", ALL_SECONDS, List.of(seeds), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void findsNothing(FuzzTarget target) throws Exception {
        assumeTrue(SECONDS > 0, "Skipped: -Dfootnote.fuzz.seconds=60 searches each door for a minute.");
        assertFindsNothing(target.name(), SECONDS, target.folders(), List.of("--target_args=" + target.name()));
    }

    private void assertFindsNothing(String name, int seconds, List<Path> seeds, List<String> more) throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command(name, seconds, seeds, more))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(seconds + STARTING_SECONDS, TimeUnit.SECONDS), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertEquals(0, process.exitValue(), () -> finding(told));
        Matcher done = DONE.matcher(told);
        assertTrue(done.find() && Long.parseLong(done.group(1)) > 0, () -> finding(told));
        System.out.printf("%s: %s runs in %s seconds%n", name, done.group(1), done.group(2));
    }

    private List<String> command(String name, int seconds, List<Path> seeds, List<String> more) throws IOException {
        Path kept = Files.createDirectories(Path.of(System.getProperty("footnote.root", ""), "target", "fuzz"));
        Path found = Files.createDirectories(folder.resolve("corpus"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx800m",
                "-Dfootnote.root=" + System.getProperty("footnote.root", ""),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=footnote.**",
                "--custom_hook_includes=footnote.**",
                "--reproducer_path=" + kept));
        command.addAll(more);
        command.addAll(List.of(
                "-max_total_time=" + seconds,
                "-timeout=" + PATIENCE_SECONDS,
                "-max_len=" + MOST_BYTES,
                "-rss_limit_mb=2500",
                "-artifact_prefix=" + kept.resolve(name + "-"),
                found.toString()));
        seeds.stream().map(Path::toString).forEach(command::add);
        return command;
    }

    private static String finding(String told) {
        int exception = told.indexOf("== Java Exception");
        int begin = exception < 0 ? told.indexOf("ERROR: libFuzzer") : exception;
        return told.substring(Math.max(0, begin < 0 ? told.length() - SHOWN : begin));
    }
}
