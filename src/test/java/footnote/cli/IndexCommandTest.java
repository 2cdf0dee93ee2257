package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.cli.TestCli.Run;
import footnote.cli.terminal.Console;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexCommandTest {

    private final TestCli cli = TestCli.withArticles();

    @Test
    void sumsUpWithReasons() {
        Run run = cli.run("index", "new-1.txt", "old-2.txt", "bad-3.txt", "new-4.txt");
        assertEquals(0, run.exit());
        assertEquals("2 added, 0 updated, 1 unchanged, 1 skipped\n  skipped bad-3.txt: it is empty\n", run.out());
        assertFalse(run.err().contains("bad-3.txt"), run.err());
    }

    @Test
    void failsWhenEverythingIsRefused() {
        assertEquals(1, cli.run("index", "bad-1.txt", "bad-2.txt").exit());
        assertEquals(0, cli.run("index", "old-1.txt").exit());
    }

    @Test
    void saysWhenTheSampleWasReplaced() {
        cli.collection.sample = true;
        assertTrue(cli.run("index", "new.txt").err().contains("replaced the sample"));
    }

    @Test
    void readsOneArticleFromStandardInput() {
        cli.input("An article.").run("index", "-");
        String name = cli.collection.added.getFirst();
        assertTrue(name.matches("[0-9a-f]{16}"), name);
        assertEquals("An article.", cli.collection.article(name).orElseThrow().text());
    }

    @Test
    void refusesEndlessStandardInput() {
        cli.in = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return length;
            }
        };
        Run run = cli.run("index", "-");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("The article on standard input is longer than 20,000,000 bytes"), run.err());
    }

    @Test
    void standardInputStandsAlone() {
        assertEquals(2, cli.run("index", "-", "new.txt").exit());
    }

    @Test
    void waitsForTheIndexToBeTidyAndSaysSo() {
        assertFalse(tidyingFor(2).err().contains("Tidying up"));
        assertTrue(tidyingFor(12).err().contains("Tidying up the index"));
    }

    private Run tidyingFor(int looks) {
        cli.collection.untidy = looks;
        cli.meanwhile.addAll(Collections.nCopies(looks, () -> {}));
        Run run = cli.run("index", "new-" + looks + ".txt");
        assertEquals(0, run.exit());
        assertTrue(cli.collection.untidy < 0, "left untidy");
        return run;
    }

    @Test
    void leavesItUntidyWhenAskedToStop() {
        cli.collection.untidy = Integer.MAX_VALUE;
        cli.interrupted = true;
        assertEquals(0, cli.run("index").exit());
    }

    @Test
    void waitsForTheVectorsUnlessToldNotTo() {
        cli.collection.pending = 40;
        assertEquals(0, cli.run("index", "--no-wait", "new-1.txt").exit());
        assertEquals(40, cli.collection.pending);
        Run run = cli.run("index", "new-2.txt");
        assertEquals(0, run.exit());
        assertEquals(0, cli.collection.pending);
        assertTrue(run.err().contains("20 of 40 passages embedded\n"), run.err());
    }

    @Test
    void withoutPathsDoesWhatWasLeft() {
        cli.collection.pending = 3;
        Run run = cli.run("index");
        assertEquals(0, run.exit());
        assertEquals("", run.out());
        assertEquals(0, cli.collection.pending);
        assertEquals(List.of(), cli.collection.added);
    }

    @Test
    void stoppedAmongVectorsSaysWhatIsLeft() {
        cli.collection.pending = 3;
        cli.interrupted = true;
        Run run = cli.run("index");
        assertEquals(130, run.exit());
        assertTrue(run.err().contains("Stopped; 2 passages are found by words alone"), run.err());
    }

    @Test
    void stopsBetweenArticles() {
        cli.interrupted = true;
        Run run = cli.run("index", "new-1.txt", "new-2.txt", "new-3.txt");
        assertEquals(130, run.exit());
        assertEquals(List.of("new-1.txt"), cli.collection.added);
        assertTrue(run.err().contains("Stopped after 1 of 3 files;"), run.err());
        assertEquals(1, cli.closed);
    }

    @Test
    void barShowsRateAndTimeLeft() {
        Iterator<Long> times = List.of(0L, 2_000_000_000L).iterator();
        StringWriter err = new StringWriter();
        Console console = new Console(
                InputStream.nullInputStream(), new PrintWriter(err), new PrintWriter(err), TestCli.TERMINAL);
        new IndexBar(console, times::next).accept(new IndexEvent("a", Result.ADDED, "a", null, 6, 486));
        assertEquals("\r\u001B[K[" + " ".repeat(24) + "] 6/486  3.0/s  2:40 min left", err.toString());
    }
}
