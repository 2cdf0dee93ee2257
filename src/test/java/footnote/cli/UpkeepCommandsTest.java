package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.cli.TestCli.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpkeepCommandsTest {

    private final TestCli cli = TestCli.withArticles();

    @Test
    void verifySaysThatNothingIsWrong() {
        Run run = cli.run("index", "--verify");
        assertEquals(0, run.exit());
        assertTrue(
                run.out().startsWith("The collection is sound: 7 articles, 21 passages, 3 of them still to embed ("),
                run.out());
        assertEquals(List.of("verify"), cli.upkeep.done);
    }

    @Test
    void verifySaysWhatIsWrongAndHowToMendIt() {
        cli.upkeep.findings.add("Article a: it is there\u0007 twice.");
        Run run = cli.run("index", "--verify");
        assertEquals(1, run.exit());
        assertEquals("Article a: it is there twice.\n", run.out());
        assertTrue(run.err().contains("footnote restore FILE"), run.err());
    }

    @Test
    void rebuildEmbedsUnlessToldNotTo() {
        cli.collection.pending = 5;
        assertEquals(0, cli.run("index", "--rebuild", "--no-wait").exit());
        assertEquals(5, cli.collection.pending);
        assertEquals(0, cli.run("index", "--rebuild").exit());
        assertEquals(0, cli.collection.pending);
        assertEquals(List.of("rebuild", "rebuild"), cli.upkeep.done);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"index --verify news.txt", "index --rebuild -", "index --verify --rebuild", "backup", "restore"})
    void refusesWhatDoesNotGoTogether(String arguments) {
        Run run = cli.run(arguments.split(" ", -1));
        assertEquals(2, run.exit());
        assertEquals(List.of(), cli.upkeep.done);
        assertEquals("", run.out());
    }

    @Test
    void backsUpAndRestores() {
        assertEquals(
                "The articles are backed up in monday.footnote\n",
                cli.run("backup", "monday.footnote").out());
        assertEquals(
                "Restored 7 articles, 21 passages\n",
                cli.run("restore", "monday.footnote").out());
        cli.run("restore", "--replace", "monday.footnote");
        assertEquals(
                List.of("backup monday.footnote", "restore monday.footnote false", "restore monday.footnote true"),
                cli.upkeep.done);
    }

    @Test
    void saysWhetherAllOfItWasMoved() {
        Run back = cli.run("migrate", "--back");
        assertEquals(0, back.exit());
        assertEquals("""
                1,000 of 1,000 receipts, hash aaaaaaaaaaaaaaaa
                2 articles were deleted there, and stay so: a, b
                All of it is there, word for word
                """, back.out());
        assertEquals("1,000 receipts\n7 of 7 articles\n", back.err());

        Run there = cli.run("migrate");
        assertEquals(1, there.exit());
        assertEquals("999 of 1,000 receipts, hash bbbbbbbbbbbbbbbb, not aaaaaaaaaaaaaaaa\n", there.out());
    }
}
