package footnote.article.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.format.ArticleSource;
import footnote.article.format.kinds.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * How long reading and cleaning pages takes, beside the parser alone on the same pages: how fast the machine is, and what
 * else it does, has no say. How many pages a core cleans in a second is printed.
 */
final class CleaningTimeIT {

    private static final Path PAGES = Path.of("src/test/resources/footnote/article");

    /** Times that of the parser alone: 200 pages a second on the two cores where the bar was set. */
    private static final double LONGEST = 11;

    /** What a page of a newspaper carries beside its story. */
    private static final int FURNITURE = 30_000;

    private static final int ROUNDS = 20;

    @Test
    void isShort() throws IOException {
        List<byte[]> pages = pages();
        Formats formats = new Formats();
        seconds(pages, page -> clean(formats, page)); // the first time the code is not compiled yet
        seconds(pages, CleaningTimeIT::parse);
        double parsing = seconds(pages, CleaningTimeIT::parse);
        double cleaning = seconds(pages, page -> clean(formats, page));
        int size = pages.stream().mapToInt(page -> page.length).sum() / pages.size();
        double ratio = cleaning / parsing;

        System.out.printf(
                "%.0f pages of %,d bytes on average in a second of a core, %.1f times as long as the parser alone%n",
                ROUNDS * pages.size() / cleaning, size, ratio);
        assertTrue(ratio <= LONGEST, () -> "%.1f times".formatted(ratio));
    }

    private static double seconds(List<byte[]> pages, Consumer<byte[]> task) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            pages.forEach(task);
        }
        return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    }

    private static void parse(byte[] page) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        assertNotNull(Jsoup.parse(new String(page, StandardCharsets.UTF_8), "", parser)
                .selectFirst("body"));
    }

    private static void clean(Formats formats, byte[] page) {
        int[] articles = {0};
        formats.read(ArticleSource.of("page.html", null, page), result -> articles[0]++);
        assertEquals(1, articles[0]);
    }

    private static List<byte[]> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<byte[]> pages = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(file -> pages.add(page(file)));
            return pages;
        }
    }

    private static byte[] page(Path file) {
        String links =
                "<li class=\"menu-item\"><a href=\"/section/story-1234567\">More stories of the section</a></li>";
        String furniture = "<nav class=\"site-menu\"><ul>" + links.repeat(FURNITURE / links.length()) + "</ul></nav>";
        try {
            return Files.readString(file)
                    .replaceFirst("<body[^>]*>", "$0" + furniture)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
