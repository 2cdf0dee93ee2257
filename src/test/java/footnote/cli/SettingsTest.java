package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.cli.TestCli.Run;
import footnote.settings.Folders;
import footnote.settings.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

    private final TestCli cli = TestCli.withArticles();

    @TempDir
    private Path folder;

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("my.properties"), content);
    }

    private Path data() {
        return cli.opened.getLast().data();
    }

    @Test
    void flagsComeBeforeVariablesBeforeFile() throws Exception {
        String config = file("data=/from/file\nport=1001").toString();
        cli.run("articles", "--config", config);
        assertEquals(Path.of("/from/file"), data());
        cli.environment.put("FOOTNOTE_DATA", "/from/variable");
        cli.run("articles", "--config=" + config);
        assertEquals(Path.of("/from/variable"), data());
        cli.run("--data", "/from/flag", "articles", "--config", config);
        assertEquals(Path.of("/from/flag"), data());
        cli.run("articles", "list", "--data", "/from/last");
        assertEquals(Path.of("/from/last"), data());
    }

    @Test
    void relativeFolderOfFileCountsFromTheFile() throws Exception {
        cli.environment.put("FOOTNOTE_CONFIG", file("data=here").toString());
        cli.run("articles");
        assertEquals(folder.resolve("here"), data());
    }

    @Test
    void readsTheFileInItsDefaultPlace() throws Exception {
        Path own = Files.createDirectories(folder.resolve("footnote")).resolve("footnote.properties");
        Files.writeString(own, "port=1002\nhost=örtlich");
        cli.environment.put("XDG_CONFIG_HOME", folder.toString());
        assertEquals(0, cli.run("serve").exit());
        assertEquals(List.of("örtlich 1002"), cli.served);
    }

    @Test
    void takesVariableLiterally() {
        cli.environment.put("FOOTNOTE_DATA", "/with ${sys:user.home}/\"quotes\"");
        cli.run("articles");
        assertEquals(Path.of("/with ${sys:user.home}/\"quotes\""), data());
    }

    @Test
    void tildeIsTheHomeFolder() {
        cli.environment.put("FOOTNOTE_DATA", "~/mine");
        cli.run("articles");
        assertEquals(Path.of(System.getProperty("user.home"), "mine"), data());
    }

    @Test
    void tellsAllFaultsTogether() throws Exception {
        Path config = file("verbose=perhaps");
        cli.environment.put("FOOTNOTE_PORT", "abc");
        cli.environment.put("FOOTNOTE_ASK_KEY", "7");
        cli.environment.put("FOOTNOTE_LOG", "xml");
        Run run = cli.run("serve", "--config", config.toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("port: 'abc' is not a number (from FOOTNOTE_PORT)\n"), run.err());
        assertTrue(
                run.err().contains("verbose: 'perhaps' is neither true nor false (from " + config + ")\n"), run.err());
        assertTrue(run.err().contains("log: 'xml' is neither plain nor json (from FOOTNOTE_LOG)\n"), run.err());
        assertTrue(run.err().contains("ask-key: it is wrong\n"), run.err());
        assertEquals(List.of(), cli.opened);
    }

    @Test
    void doctorTellsFaultsAmongItsChecks() {
        cli.environment.put("FOOTNOTE_VERBOSE", "perhaps");
        Run run = cli.run("doctor");
        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("✗ Settings: verbose: 'perhaps' is neither"), run.out());
    }

    @Test
    void flagMakesFaultyVariableGood() {
        cli.environment.put("FOOTNOTE_PORT", "99999");
        assertEquals(0, cli.run("serve", "--port", "1003").exit());
        assertEquals(0, cli.run("serve", "--help").exit());
    }

    @Test
    void namedFileMustBeThere() {
        Run run = cli.run("articles", "--config", "/nowhere/at.all");
        assertEquals(2, run.exit());
        assertEquals("config: there is no file '/nowhere/at.all' (from --config)\n", run.err());
    }

    @Test
    void verboseTwiceIsStillVerbose() {
        cli.environment.put("FOOTNOTE_VERBOSE", "true");
        cli.failure = new IllegalStateException("no way");
        assertTrue(cli.run("articles").err().contains(" at footnote.cli"));
        assertTrue(cli.run("articles", "--verbose").err().contains(" at footnote.cli"));
        assertTrue(cli.run("--verbose", "articles").err().contains(" at footnote.cli"));
    }

    @Test
    void everyCommandThatAnswersIsAsSureAsAskedFor() throws Exception {
        cli.environment.put("FOOTNOTE_MIN_CONFIDENCE", "0.25");
        Files.writeString(folder.resolve("questions.jsonl"), "");
        List<List<String>> answering =
                List.of(List.of("ask", "Who?"), List.of("chat"), List.of("serve"), List.of("eval", folder.toString()));
        for (List<String> command : answering) {
            cli.run(command.toArray(String[]::new));
            assertEquals(0.25, cli.opened.getLast().minConfidence(), command.toString());
            List<String> sure = new ArrayList<>(command);
            sure.add("--min-confidence=.75");
            cli.run(sure.toArray(String[]::new));
            assertEquals(0.75, cli.opened.getLast().minConfidence(), command.toString());
        }
        cli.environment.remove("FOOTNOTE_MIN_CONFIDENCE");
        cli.run("ask", "Who?", "--config", file("min-confidence=1").toString());
        assertEquals(1.0, cli.opened.getLast().minConfidence());
        cli.run("ask", "Who?");
        assertNull(cli.opened.getLast().minConfidence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.5 | '1.5' is not a confidence from 0 to 1",
                "-0.1 | '-0.1' is not a confidence from 0 to 1",
                "NaN | 'NaN' is not a confidence from 0 to 1",
                "sure | 'sure' is not a number"
            })
    void confidenceIsAProbability(String value, String fault) {
        Run flag = cli.run("ask", "--min-confidence=" + value, "Who?");
        assertEquals(2, flag.exit());
        assertTrue(flag.err().contains(fault), flag.err());
        cli.environment.put("FOOTNOTE_MIN_CONFIDENCE", value);
        Run variable = cli.run("ask", "Who?");
        assertEquals(2, variable.exit());
        assertEquals("min-confidence: " + fault + " (from FOOTNOTE_MIN_CONFIDENCE)\n", variable.err());
        assertEquals(List.of(), cli.opened);
    }

    @Test
    void emptyVariableIsNone() {
        cli.environment.put("FOOTNOTE_PORT", "");
        cli.run("serve");
        assertEquals(List.of("127.0.0.1 7070"), cli.served);
    }

    @Test
    void otherAreasFindTheirKeys() throws Exception {
        cli.environment.put("FOOTNOTE_PUBLIC_URL", " https://example.org ");
        cli.run("articles", "--config", file("slack-secret=hidden").toString());
        Values values = cli.opened.getFirst().values();
        assertEquals(
                "https://example.org", values.find("public-url").orElseThrow().text());
        assertEquals(
                "FOOTNOTE_PUBLIC_URL", values.find("public-url").orElseThrow().origin());
        assertEquals("hidden", values.find("slack-secret").orElseThrow().text());
        assertTrue(values.find("unknown").isEmpty());
    }

    @Test
    void defaultFoldersFollowTheSystem() {
        Path home = Path.of("/home/reader");
        Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/xdg/data", "XDG_CONFIG_HOME", "relative");
        assertEquals(Path.of("/xdg/data/footnote"), new Folders(xdg, home, "Linux").data());
        assertEquals(
                home.resolve(".config/footnote/footnote.properties"), new Folders(xdg, home, "Linux").settingsFile());
        assertEquals(home.resolve(".local/share/footnote"), new Folders(Map.of(), home, "Linux").data());
        assertEquals(
                home.resolve("Library/Application Support/footnote"), new Folders(Map.of(), home, "Mac OS X").data());
    }
}
