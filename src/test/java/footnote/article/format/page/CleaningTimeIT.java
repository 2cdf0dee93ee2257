package footnote.article.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many pages a core reads and cleans in a second of its time, whatever else the machine does. */
final class CleaningTimeIT {

    private static final Path PAGES = Path.of("src/test/resources/footnote/article");

    /** Two cores are to clean 200 pages a second. */
    private static final double PER_CORE = 100;

    /** What a page of a newspaper carries beside its story. */
    private static final int FURNITURE = 30_000;

    private static final int ROUNDS = 20;

    @Test
    void isShort() throws IOException {
        List<byte[]> pages = pages();
        Formats formats = new Formats();
        read(formats, pages); // until then the code is not compiled
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            assertEquals(pages.size(), read(formats, pages));
        }
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        double rate = ROUNDS * pages.size() / seconds;
        int size = pages.stream().mapToInt(page -> page.length).sum() / pages.size();

        System.out.printf("%.0f pages of %,d bytes on average in a second of a core%n", rate, size);
        assertTrue(rate >= PER_CORE, () -> "%.0f pages".formatted(rate));
    }

    private static int read(Formats formats, List<byte[]> pages) {
        int[] results = {0};
        pages.forEach(page -> formats.read(ArticleSource.of("page.html", null, page), result -> results[0]++));
        return results[0];
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
