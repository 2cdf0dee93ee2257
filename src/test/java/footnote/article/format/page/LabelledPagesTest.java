package footnote.article.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.article.format.kinds.Readings;
import footnote.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Thirty pages of different shapes, written for this purpose, in which the sentences of the article are marked by hand:
 * {@code ⟦...⟧}. The marks are taken away before a page is read.
 */
final class LabelledPagesTest {

    private static final Path PAGES = Path.of("src/test/resources/footnote/article/pages");

    private static final Pattern MARKED = Pattern.compile("⟦([^⟧]+)⟧");

    @Test
    void keepsTheArticleAndNothingElse() throws IOException {
        int wanted = 0;
        int kept = 0;
        int right = 0;
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            String html = Files.readString(page);
            List<String> sentences = MARKED.matcher(html)
                    .results()
                    .map(match -> match.group(1).replaceAll("\\s+", " "))
                    .toList();
            Draft draft = Readings.article(page.toString(), html.replaceAll("[⟦⟧]", ""));
            String all = String.join(" ", sentences);
            for (String sentence : sentences) {
                wanted++;
                found += note(draft.text().contains(sentence), wrong, page, "lost", sentence);
            }
            for (String sentence : split(draft.text())) {
                kept++;
                right += note(all.contains(sentence), wrong, page, "kept", sentence);
            }
        }
        double precision = (double) right / kept;
        double recall = (double) found / wanted;
        String figures = "of %d sentences: precision %.3f, recall %.3f%n%s"
                .formatted(wanted, precision, recall, String.join("\n", wrong));
        assertEquals(1, recall, figures);
        assertTrue(precision >= 0.95, figures);
    }

    private static int note(boolean good, List<String> wrong, Path page, String what, String sentence) {
        if (!good) {
            wrong.add(page.getFileName() + " " + what + ": " + sentence);
        }
        return good ? 1 : 0;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<Path> pages = files.sorted().toList();
            assertEquals(30, pages.size());
            return pages;
        }
    }

    /** Headings are no sentences of a passage, but kept text all the same. */
    private static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        for (Passage passage : new Splitter().split(text)) {
            String heading = passage.heading();
            if (heading != null) {
                sentences.add(heading);
            }
            for (Span sentence : passage.sentences()) {
                sentences.add(sentence.of(text));
            }
        }
        return sentences;
    }
}
