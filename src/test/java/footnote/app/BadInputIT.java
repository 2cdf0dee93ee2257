package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Run;
import footnote.app.ProductProcess.Running;
import footnote.testing.Sentences;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real process makes of what nobody should give it. */
final class BadInputIT {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";
    private static final int LONG = 100_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u0085\u2028"})
    void refusesEmptyQuestion(String question) throws Exception {
        ProductProcess product = new ProductProcess(folder);
        product.run("ask", question).assertRefused(2);
        product.run(ProductProcess.utf8(question), "ask").assertRefused(2);
        assertFalse(Files.exists(product.data), "a question that cannot be read makes no collection");
    }

    @Test
    void refusesQuestionWithoutEnd() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        String question = "Why? ".repeat(LONG / 5);
        product.run("ask", question).assertRefused(2);
        product.run(ProductProcess.utf8(question), "ask").assertRefused(2);
        product.run(new byte[50_000_000], "ask").assertRefused(2);
        assertFalse(Files.exists(product.data));
    }

    @Test
    void refusesStandardInputThatIsNotUtf8() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        byte[] latin = {'W', 'h', 'o', ' ', (byte) 0xE9, '?'};
        product.run(latin, "ask").assertRefused(2);
        product.run(new byte[] {(byte) 0xC0, (byte) 0x80}, "ask").assertRefused(2);
        product.run(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, "ask").assertRefused(2);
        assertFalse(Files.exists(product.data));
    }

    /** On standard input only: the system ends an argument at its first NUL. */
    @Test
    void standsNul() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        product.run(new byte[1000], "ask").assertRefused(2);
        Run among = product.run(ProductProcess.utf8("Who\0 protested in\0 Almaty?"), "ask");
        among.assertAnsweredOrRefused();
        assertEquals(0, among.exit(), among.err());
    }

    @Test
    void skipsFilesThatAreNoArticles() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("0-empty.txt"), "");
        Files.write(news.resolve("1-binary.txt"), new byte[4096]);
        Files.write(news.resolve("2-large.txt"), new byte[50_000_000]);
        Files.createSymbolicLink(news.resolve("3-dangling.txt"), Path.of("nowhere"));
        Run refused = product.run("index", news.toString());
        assertEquals(1, refused.exit(), refused.err());
        assertTrue(refused.out().startsWith("0 added, 0 updated, 0 unchanged, 4 skipped\n"), refused.out());
        assertTrue(refused.out().contains("0-empty.txt: is empty\n"), refused.out());
        assertTrue(refused.out().contains("1-binary.txt: is not a text file\n"), refused.out());
        assertTrue(refused.out().contains("2-large.txt: is larger than an article can be"), refused.out());
        assertTrue(refused.out().contains("3-dangling.txt: is a link"), refused.out());
        Files.writeString(news.resolve("4-ferry.txt"), FERRY);
        Run accepted = product.run("index", news.toString());
        assertEquals(0, accepted.exit(), accepted.err());
        assertTrue(accepted.out().startsWith("1 added, 0 updated, 0 unchanged, 4 skipped\n"), accepted.out());
    }

    @Test
    void refusesArticleOnStandardInputThatIsNone() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        for (byte[] content : List.of(new byte[0], new byte[4096], ProductProcess.utf8("x ".repeat(1_500_000)))) {
            Run run = product.run(content, "index", "-");
            assertEquals(1, run.exit(), run.err());
            assertTrue(run.out().startsWith("0 added, 0 updated, 0 unchanged, 1 skipped\n"), run.out());
        }
        product.run(new byte[50_000_000], "index", "-").assertRefused(2);
    }

    @Test
    void refusesMissingFile() throws Exception {
        new ProductProcess(folder).run("index", "nowhere.txt").assertRefused(2);
    }

    /** A file stands where the folder should be: permissions do not stop every user. */
    @Test
    void saysThatTheDataFolderCannotBeWritten() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        Path news = article("ferry", FERRY);
        Files.writeString(product.data, "not a folder");
        product.run("index", news.toString()).assertRefused(1);
        Run ask = product.run("ask", "Who sank?");
        assertEquals(1, ask.exit(), ask.err());
        Sentences.assertOneSentence(ask.err().strip().lines().toList().getLast());
        Run serve = product.run("serve", "--port", "0");
        assertEquals(1, serve.exit(), serve.err());
        Sentences.assertOneSentence(serve.err().strip().lines().toList().getLast());
        Run passing = product.run("ask", "--articles", news.toString(), "What sank in calm water?");
        assertEquals(0, passing.exit(), passing.err());
        assertEquals("not a folder", Files.readString(product.data));
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        product.run("index", article("ferry", FERRY).toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            product.run("serve", "--port", Integer.toString(taken.getLocalPort()))
                    .assertRefused(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "serve", "articles"})
    void refusesForeignIndex(String command) throws Exception {
        ProductProcess product = new ProductProcess(folder);
        Path index = Files.createDirectories(product.data.resolve("index"));
        Files.writeString(index.resolve("letter.txt"), "Dear reader");
        Files.writeString(index.resolve("segments_x"), "Dear reader");
        product.run(arguments(command)).assertRefused(1);
        product.run("index", article("ferry", FERRY).toString()).assertRefused(1);
        assertEquals("Dear reader", Files.readString(index.resolve("letter.txt")));
    }

    @Test
    void refusesDamagedIndex() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        product.run("index", article("ferry", FERRY).toString());
        Path largest;
        try (Stream<Path> files = Files.list(product.data.resolve("index"))) {
            largest = files.max((a, b) ->
                            Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
        byte[] content = Files.readAllBytes(largest);
        Files.write(largest, Arrays.copyOf(content, content.length / 2));
        for (String command : List.of("ask", "serve", "articles")) {
            product.run(arguments(command)).assertRefused(1);
        }
        product.run("index", article("bridge", "The bridge is closed.").toString())
                .assertRefused(1);
        Run doctor = product.run("doctor");
        assertEquals(1, doctor.exit(), doctor.out());
        assertFalse(doctor.out().contains("\tat "), doctor.out());
    }

    @Test
    void onlyOneProcessWrites() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < 200; i++) {
            Files.writeString(many.resolve("many_" + i + ".txt"), Sentences.article(i, 8));
        }
        try (Running first = product.start(new byte[0], "index", many.toString())) {
            while (first.told().isEmpty()) {
                assertTrue(first.process().isAlive());
                Thread.sleep(5);
            }
            Run second = product.run("index", article("ferry", FERRY).toString());
            Run reader = product.run("articles");
            assertTrue(first.process().isAlive(), "still writes");
            second.assertRefused(1);
            assertTrue(second.err().startsWith("Another process is writing"), second.err());
            assertEquals(0, reader.exit(), reader.err());
            assertEquals(0, first.end().exit());
        }
        Run later = product.run("index", folder.resolve("news").toString());
        assertTrue(later.out().startsWith("1 added"), later.out());
    }

    private static String[] arguments(String command) {
        return switch (command) {
            case "ask" -> new String[] {"ask", "What sank in calm water?"};
            case "serve" -> new String[] {"serve", "--port", "0"};
            default -> new String[] {command};
        };
    }

    private Path article(String name, String text) throws IOException {
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve(name + ".txt"), text);
        return news;
    }
}
