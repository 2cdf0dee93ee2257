package footnote.article.format.document;

import static footnote.testing.DrawnPdf.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.article.Article;
import footnote.article.PageStart;
import footnote.article.format.kinds.Readings;
import footnote.testing.DrawnPdf;
import footnote.testing.DrawnPdf.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which printed page the words of an article stand. */
final class PdfPagesTest {

    private static Article article(List<List<Line>> pages) throws IOException {
        return Readings.article("w.pdf", DrawnPdf.of(pages)).withId("w");
    }

    /** The page of the first of some words. */
    private static @Nullable Integer page(Article article, String words) {
        int start = article.text().indexOf(words);
        if (start < 0) {
            throw new AssertionError("“" + words + "” is not in: " + article.text());
        }
        return article.page(start);
    }

    @Test
    void eachOfThreePages() throws IOException {
        Article article = article(List.of(
                column(50, 700, List.of("The ferry Arvid ran aground off Holm on", "Monday with 41 passengers.")),
                column(
                        50,
                        700,
                        List.of("Divers found a crack in the hull. The", "owner said repairs would take a month.")),
                column(50, 700, List.of("No one was hurt, the coast guard said."))));
        assertEquals(1, page(article, "with 41 passengers"));
        assertEquals(2, page(article, "Divers found"));
        assertEquals(2, page(article, "repairs would take"));
        assertEquals(3, page(article, "No one was hurt"));
        assertEquals(
                List.of(1, 2, 3), article.pages().stream().map(PageStart::page).toList());
    }

    @Test
    void aSentenceOverThePageBreakIsOnTheFirst() throws IOException {
        Article article = article(List.of(
                column(
                        50,
                        700,
                        List.of("The ferry Arvid ran aground on Monday", "and the coast guard brought its forty-")),
                column(
                        50,
                        700,
                        List.of(
                                "one passengers to the harbour of Holm",
                                "before it was dark, an officer said there."))));
        assertEquals(1, page(article, "and the coast guard"));
        assertEquals(2, page(article, "passengers to the harbour"));
        assertEquals(1, article.page(article.text().indexOf("one passengers") - 1));
        assertEquals(2, page(article, "one passengers"));
    }

    @Test
    void aWordThatThePageDividesIsJoined() throws IOException {
        Article article = article(List.of(
                column(
                        50,
                        700,
                        List.of("The ferry Arvid ran aground on Monday", "and the coast guard called the pas-")),
                column(
                        50,
                        700,
                        List.of("sengers to the deck before it was dark", "and took all of them into its boats."))));
        assertEquals(1, page(article, "passengers to the deck"));
        assertEquals(article.text().indexOf("sengers"), article.pages().get(1).start());
    }

    @Test
    void twoColumnsWithHeaderAndNumber() throws IOException {
        List<List<Line>> pages = new ArrayList<>();
        for (String name : List.of("Alder", "Birch", "Cedar")) {
            List<Line> page = new ArrayList<>(List.of(
                    new Line(50, 770, 8, "The Lindow Courier, 3 April 2024"),
                    new Line(300, 30, 8, pages.size() + 1 + "")));
            page.addAll(column(
                    50,
                    700,
                    List.of(
                            name + " Street was closed by the flood",
                            "all night long, and the mayor had it",
                            "cleared of mud by the fire brigade.")));
            page.addAll(column(
                    315,
                    700,
                    List.of(
                            name + " Lane was spared, neighbours told",
                            "us, since it lies higher than the others",
                            "and has had a new drain since 2019.")));
            pages.add(page);
        }
        Article article = article(pages);
        assertEquals(1, page(article, "Alder Street"));
        assertEquals(1, page(article, "Alder Lane"));
        assertEquals(2, page(article, "Birch Street"));
        assertEquals(3, page(article, "Cedar Street"));
        assertEquals(3, article.page(article.text().length() - 1));
    }

    /** Ligatures, double blanks and empty pages do not move what comes after them. */
    @Test
    void whatCleaningChangesIsCounted() throws IOException {
        Article article = article(List.of(
                column(50, 700, List.of("The   ferry    Arvid ran aground  on Monday", "off Holm, its owner said.")),
                List.of(),
                column(50, 700, List.of("Divers found a crack in the hull."))));
        assertEquals(article.text().indexOf("Divers"), article.pages().getLast().start());
        assertEquals(3, page(article, "Divers"));
    }

    @Test
    void theHeadlineOfTheFirstPageIsNotCounted() throws IOException {
        List<Line> first = new ArrayList<>(List.of(new Line(50, 740, 20, "Ferry runs aground off Holm")));
        first.addAll(column(50, 700, List.of("The ferry Arvid ran aground on Monday.")));
        Article article = article(List.of(first, column(50, 700, List.of("Divers found a crack in the hull."))));
        assertEquals("Ferry runs aground off Holm", article.title());
        assertEquals(0, article.pages().getFirst().start());
        assertEquals(2, page(article, "Divers"));
        assertEquals(1, article.page(article.text().indexOf("Divers") - 1));
    }

    @Test
    void whatIsNoPdfHasNone() {
        Article article = Readings.article("ferry.txt", "Ferry aground\n\nThe ferry Arvid ran aground on Monday.")
                .withId("ferry");
        assertEquals(List.of(), article.pages());
        assertNull(article.page(0));
    }
}
