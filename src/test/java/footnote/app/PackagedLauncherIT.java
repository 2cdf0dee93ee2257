package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.Sandbox.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a package, which brings its own Java and no sources. */
final class PackagedLauncherIT {

    private static final String GETS_READY = "Getting ready for fast starts (first run, some seconds)…\n";

    @TempDir
    private Path folder;

    private Sandbox packed() throws IOException {
        Sandbox sandbox = new Sandbox(folder);
        sandbox.pack();
        return sandbox;
    }

    @Test
    void runsItsOwnJavaWithTheLibrariesThatAreUnpacked() throws Exception {
        Sandbox sandbox = packed();
        sandbox.environment.put("JAVA_HOME", sandbox.jdk("jdks/newer", "26").toString());
        sandbox.environment.put("PATH", "/usr/bin:/bin");
        sandbox.program("the root/native/libtokenizers.so", "");
        Run run = sandbox.run("ask", "Who?");
        assertTrue(run.out().startsWith("java 25.0.1 in"), run.out());
        String library = sandbox.root + "/native/libtokenizers.so";
        assertTrue(run.out().contains("[-DRUST_LIBRARY_PATH=" + library + "]"), run.out());
        assertTrue(run.out().endsWith("[-jar][" + sandbox.root + "/app/footnote-0.1.0.jar][ask][Who?]"), run.out());
    }

    @Test
    void makesItsCacheOnceForEachBuild() throws Exception {
        Sandbox sandbox = packed();
        assertEquals(GETS_READY, sandbox.run("ask").err());
        assertEquals("", sandbox.run("ask").err());
        Path cache = sandbox.root.resolve("cache");
        String made = cache + "/footnote-25.0.1-abc.";
        Run run = sandbox.run("ask");
        assertTrue(run.out().contains("[-XX:AOTCache=" + made + "aot]"), run.out());
        assertTrue(run.out().contains("[-Dfootnote.ready=" + made + "ready]"), run.out());
        assertTrue(run.out().contains("[-DRUST_LIBRARY_PATH=" + made + "ready/libtokenizers.so]"), run.out());
        Files.writeString(sandbox.root.resolve("build-id"), "def\n");
        assertEquals(GETS_READY, sandbox.run("ask").err());
        assertEquals(
                List.of("footnote-25.0.1-def-serve.aot", "footnote-25.0.1-def.aot", "footnote-25.0.1-def.ready"),
                names(cache));
    }

    @Test
    void worksWithoutItsCacheWhereThatCannotBeKept() throws Exception {
        Sandbox sandbox = packed();
        Files.delete(sandbox.root.resolve("cache"));
        Files.writeString(sandbox.root.resolve("cache"), "no folder");
        Run run = sandbox.run("ask", "Who?");
        assertEquals("", run.err());
        assertFalse(run.out().contains("AOT"), run.out());
    }

    @Test
    void twoFirstRunsMakeOneCache() throws Exception {
        Sandbox sandbox = packed();
        slow(sandbox, 1);
        Path launcher = sandbox.root.resolve("footnote");
        Process one = sandbox.start(launcher, folder, "ask");
        Process two = sandbox.start(launcher, folder, "ask");
        List<Run> runs = List.of(Sandbox.end(one, ""), Sandbox.end(two, ""));
        assertEquals(List.of(0, 0), runs.stream().map(Run::exit).toList());
        assertEquals(
                1, runs.stream().filter(run -> run.err().contains(GETS_READY)).count());
        assertEquals(
                List.of("footnote-25.0.1-abc-serve.aot", "footnote-25.0.1-abc.aot"),
                names(sandbox.root.resolve("cache")));
    }

    @Test
    void interruptedFirstRunLeavesNothingBehind() throws Exception {
        Sandbox sandbox = packed();
        slow(sandbox, 2);
        Process process = sandbox.start(sandbox.root.resolve("footnote"), folder, "ask");
        process.getErrorStream().read();
        process.toHandle().destroy(); // the streams stay open
        Run run = Sandbox.end(process, "");
        assertEquals(130, run.exit());
        assertEquals("", run.out());
        assertEquals(List.of(), names(sandbox.root.resolve("cache")));
    }

    /** A Java that needs seconds for a cache, and answers at once. */
    private static void slow(Sandbox sandbox, int seconds) throws IOException {
        sandbox.program(
                "the root/runtime/bin/java",
                "case \"$*\" in *-XX:AOTCacheOutput=*) sleep " + seconds
                        + "; for a; do case $a in -XX:AOTCacheOutput=*) echo cache >\"${a#*=}\" ;; esac; done ;; esac");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
