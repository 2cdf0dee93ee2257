package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.Sandbox.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LauncherIT {

    @TempDir
    private Path folder;

    private Sandbox sandbox() throws IOException {
        return new Sandbox(folder);
    }

    @Test
    void prefersJavaHomeThatIsNewEnough() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/newest", "26.0.1");
        sandbox.environment.put("JAVA_HOME", sandbox.jdk("my jdk", "21.0.2").toString());
        assertTrue(sandbox.run().out().startsWith("java 21.0.2 in"));
        sandbox.environment.put("JAVA_HOME", sandbox.jdk("old", "17.0.3").toString());
        assertTrue(sandbox.run().out().startsWith("java 26.0.1 in"));
    }

    @Test
    void takesJavaOnThePathThroughItsLinks() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/newest", "26.0.1");
        Path java = sandbox.jdk("elsewhere/jdk-22", "22").resolve("bin/java");
        Files.delete(folder.resolve("bin/java"));
        Path link = Files.createSymbolicLink(folder.resolve("alternative"), java);
        Files.createSymbolicLink(folder.resolve("bin/java"), Path.of("../" + link.getFileName()));
        assertTrue(sandbox.run().out().startsWith("java 22 in"));
    }

    @Test
    void asksJavaOnThePathThatIsInNoJdk() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.program(
                "bin/java",
                "[ \"$1\" = -version ] && echo 'openjdk version \"23.0.1\" 2024-10-15' >&2 || echo the stub");
        assertEquals("the stub\n", sandbox.run().out());
    }

    @Test
    void findsTheNewestElsewhere() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a-9", "9.0.4");
        sandbox.jdk("jdks/b-25", "25-ea");
        sandbox.jdk("jdks/c-21", "21.0.5");
        sandbox.jdk("jdks/d-8", "1.8.0_402");
        assertTrue(sandbox.run().out().startsWith("java 25-ea in"));
    }

    @Test
    void saysWhatToInstallWhenNoJavaIsNewEnough() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "20.0.2");
        sandbox.environment.put("JAVA_HOME", "/nowhere");
        Run run = sandbox.run("ask", "Who?");
        assertEquals(4, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("Footnote needs Java 21 or newer and found none; install"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void passesArgumentsAsTheyAre() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        Run run = sandbox.run("ask", "a  b", "", "it's \"so\" $HOME `x`", "two\nlines", "*", "é\\n");
        String jar = "[-jar][" + sandbox.jar() + "]";
        assertTrue(run.out().endsWith(jar + "[ask][a  b][][it's \"so\" $HOME `x`][two\nlines][*][é\\n]"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void appendsTheUsersJavaOptions() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.environment.put("FOOTNOTE_JAVA_OPTS", "-Xmx4g  -Dx=*");
        assertTrue(sandbox.run().out().contains("[-Xmx4g][-Dx=*][-jar]"));
    }

    @Test
    void keepsWorkingDirectoryThroughLinksToTheLauncher() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        Path caller = Files.createDirectories(folder.resolve("the caller's"));
        Path first = Files.createSymbolicLink(folder.resolve("bin/first"), Path.of("../the root/footnote"));
        Path second = Files.createSymbolicLink(caller.resolve("second"), first);
        Run run = Sandbox.end(sandbox.start(second, caller), "");
        assertTrue(run.out().startsWith("java 25 in " + caller.toRealPath() + "\n"), run.out());
    }

    @Test
    void passesStandardInputAndExitCode() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.environment.put("READ", "yes");
        sandbox.environment.put("EXIT", "3");
        Run run = Sandbox.end(sandbox.start(sandbox.root.resolve("footnote"), folder, "ask"), "Who?\n");
        assertEquals(3, run.exit());
        assertTrue(run.out().contains("\nWho?\n"), run.out());
    }

    @Test
    void becomesTheJavaProcess() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program("jdks/a/bin/java", "echo $$");
        Process process = sandbox.start(sandbox.root.resolve("footnote"), folder);
        assertEquals(process.pid() + "\n", Sandbox.end(process, "").out());
    }

    @Test
    void asksForUtf8WhereTheLocaleIsNot() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program("jdks/a/bin/java", "echo \"${LC_ALL:-none}\"");
        assertEquals("C.UTF-8\n", sandbox.run().out());
        sandbox.environment.put("LANG", "de_DE.utf8");
        assertEquals("none\n", sandbox.run().out());
    }

    @Test
    void buildsWhereThereIsNoBuildAndOnlyThere() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program("bin/mvn", "echo \"mvn $*\"; echo jar > '" + sandbox.jar() + "'");
        Files.delete(sandbox.jar());
        Run first = sandbox.run();
        assertEquals("Building Footnote (first run, about a minute)…\n", first.err());
        assertTrue(first.out().startsWith("java 25 in"), first.out());
        assertEquals("", sandbox.run().err());
        assertFalse(Files.exists(sandbox.root.resolve("target/.building")));
    }

    @ParameterizedTest
    @CsvSource({"25.0.1, aot, -XX:AOTCache=", "21.0.4, jsa, -XX:SharedArchiveFile="})
    void beginsWithTheCacheThatTheBuildMade(String version, String kind, String flag) throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", version);
        sandbox.program("bin/mvn", "echo jar > '" + sandbox.jar() + "'");
        sandbox.environment.put("FOOTNOTE_MODEL_KEY", "secret");
        assertFalse(sandbox.run("ask").out().contains(flag));
        Files.delete(sandbox.jar());
        Path cache = sandbox.root.resolve("target/footnote-" + version + "." + kind);
        assertTrue(sandbox.run("ask").out().contains("[" + flag + cache + "]"));
        assertFalse(Files.readString(cache).contains("FOOTNOTE"), "made without the user's settings");
    }

    @Test
    void makesCachesAnewWhenTheJarWasBuiltWithoutIt() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25.0.1");
        sandbox.program("bin/mvn", "echo jar > '" + sandbox.jar() + "'");
        Files.delete(sandbox.jar());
        sandbox.run();
        Path cache = sandbox.root.resolve("target/footnote-25.0.1.aot");
        Sandbox.old(cache);
        assertTrue(sandbox.run().err().startsWith("Getting ready for fast starts, as the program was built again"));
        assertEquals("", sandbox.run().err());
        Files.delete(cache);
        assertEquals("", sandbox.run().err(), "nothing is made where nothing was");
    }

    @Test
    void serverBeginsWithCacheOfItsOwn() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25.0.1");
        sandbox.program("bin/mvn", "echo jar > '" + sandbox.jar() + "'");
        Files.delete(sandbox.jar());
        String cache = "[-XX:AOTCache=" + sandbox.root.resolve("target/footnote-25.0.1-serve.aot") + "]";
        assertTrue(sandbox.run("serve").out().contains(cache));
        assertFalse(sandbox.run("ask", "serve").out().contains(cache));
    }

    @Test
    void serverOfManyPassagesComparesVectorsByWideRegistersWhereTheJdkCan() throws Exception {
        Sandbox sandbox = sandbox();
        Path release = sandbox.jdk("jdks/a", "25").resolve("release");
        String flags = "[--add-modules][jdk.incubator.vector]";
        Path few = Files.createDirectories(folder.resolve("few articles"));
        Path many = folder.resolve("many articles");
        Files.createDirectories(many.resolve("index"));
        try (RandomAccessFile vectors =
                new RandomAccessFile(many.resolve("index/vectors").toFile(), "rw")) {
            vectors.setLength(40_000_000);
        }
        assertFalse(sandbox.run("serve", "--data", many.toString()).out().contains(flags), "this JDK cannot");
        Files.writeString(release, "MODULES=\"java.base jdk.incubator.vector jdk.zipfs\"\n", StandardOpenOption.APPEND);
        assertTrue(sandbox.run("serve", "--data", many.toString()).out().contains(flags));
        assertTrue(sandbox.run("serve", "--data=" + many).out().contains(flags));
        assertFalse(sandbox.run("serve", "--data", few.toString()).out().contains(flags));
        assertFalse(sandbox.run("ask", "--data", many.toString()).out().contains(flags));
        sandbox.environment.put("FOOTNOTE_DATA", many.toString());
        assertTrue(sandbox.run("serve").out().contains(flags));
    }

    @Test
    void buildsAgainWhenSourcesChangeThoughMavenLeavesTheJar() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program("bin/mvn", "sleep 0");
        Sandbox.old(sandbox.jar());
        Files.writeString(sandbox.root.resolve("src/main/New.java"), "new");
        assertEquals(
                "Building Footnote, as its sources have changed…\n",
                sandbox.run().err());
        assertEquals("", sandbox.run().err());
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program("bin/mvn", "seq 1 1000; echo cannot compile; exit 1");
        Files.delete(sandbox.jar());
        Run run = sandbox.run();
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("\ncannot compile\n"), run.err());
        assertFalse(run.err().contains("\n900\n"), run.err());
        assertTrue(run.err().contains("the whole log is in '" + sandbox.root + "/target/build.log'"), run.err());
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        for (String tool : List.of("dirname", "find", "head", "mkdir", "rm", "cat", "readlink", "sed")) {
            sandbox.program("bin/" + tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        sandbox.environment.put("PATH", folder.toRealPath().resolve("bin").toString());
        Files.delete(sandbox.jar());
        Run run = sandbox.run();
        assertEquals(4, run.exit());
        assertTrue(run.err().startsWith("Footnote has to be built first, and there is no Maven; install"), run.err());
    }

    @Test
    void twoLaunchersBuildOnce() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program(
                "bin/mvn", "echo built >> '%s'; sleep 1; echo jar > '%s'".formatted(folder + "/log", sandbox.jar()));
        Files.delete(sandbox.jar());
        Process one = sandbox.start(sandbox.root.resolve("footnote"), folder);
        Process two = sandbox.start(sandbox.root.resolve("footnote"), folder);
        assertEquals(0, Sandbox.end(one, "").exit());
        assertEquals(0, Sandbox.end(two, "").exit());
        assertEquals("built\n", Files.readString(folder.resolve("log")));
    }

    @Test
    void breaksTheLockOfLauncherThatIsGone() throws Exception {
        Sandbox sandbox = sandbox();
        sandbox.jdk("jdks/a", "25");
        sandbox.program("bin/mvn", "echo jar > '" + sandbox.jar() + "'");
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(sandbox.root.resolve("target/.building"));
        Files.writeString(lock.resolve("owner"), gone.pid() + "\n");
        Run run = sandbox.run();
        assertEquals(0, run.exit());
        assertTrue(run.err().startsWith("Building Footnote"), run.err());
        assertFalse(Files.exists(lock));
    }
}
