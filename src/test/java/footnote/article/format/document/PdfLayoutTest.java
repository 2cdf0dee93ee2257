package footnote.article.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import footnote.article.format.kinds.Readings;
import footnote.testing.DrawnPdf;
import footnote.testing.DrawnPdf.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in columns, however they are drawn, and words that lines divide. */
final class PdfLayoutTest {

    private static final List<String> STORY = List.of(
            "The water board has raised its charge",
            "for the first time in nine years and",
            "households will pay 212 crowns from",
            "July, up from 180. The chairman said the",
            "money would go into replacing old pipes",
            "that were laid before the war. Opponents",
            "collected 4,300 signatures against the",
            "rise, but the court threw out their",
            "complaint on Tuesday. The judge ruled that",
            "the board had followed the law. The first",
            "new pipes will be laid in Mill Street",
            "before the end of August.");

    private static List<Line> columns(int count, double shift) {
        List<Line> drawn = new ArrayList<>();
        int each = STORY.size() / count;
        for (int i = 0; i < STORY.size(); i++) {
            int column = i / each;
            drawn.add(new Line(
                    50 + column * (530.0 / count),
                    600 - (i % each) * 13 - column * shift,
                    count > 2 ? 8 : 10,
                    STORY.get(i)));
        }
        return drawn;
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,columns,40",
        "2,0,columns,40",
        "2,0,rows,40",
        "2,6,rows,40",
        "2,0,backwards,40",
        "2,3,columns,300",
        "3,0,columns,40",
        "3,0,rows,40",
        "3,4,rows,40",
        "3,0,backwards,200"
    })
    void readsColumnAfterColumn(int count, double shift, String order, double headline) throws IOException {
        List<Line> page = new ArrayList<>(columns(count, shift));
        switch (order) {
            case "rows" ->
                page.sort(Comparator.comparingDouble((Line line) -> -line.y()).thenComparingDouble(Line::x));
            case "backwards" -> Collections.reverse(page);
            default -> {}
        }
        page.add(new Line(headline, 700, 20, "Water gets dearer in Lindow"));
        Draft draft = Readings.article("w.pdf", DrawnPdf.of(List.of(page)));
        assertEquals(String.join(" ", STORY), draft.text().replace("\n\n", " "));
        assertEquals("Water gets dearer in Lindow", draft.title());
        assertTrue(draft.text().contains("Opponents collected 4,300 signatures"), draft.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The minister said the re-     | financing of the dam was postponed.      | refinancing of the dam
            The minister, a well-         | known radio voice, was not there.        | a well-known radio voice
            An anti-war rally; the anti-  | war movement grew in the capital.        | the anti-war movement
            The talks on Anglo-           | American trade went on into the night.   | Anglo-American trade
            She is the 45-                | year-old head of the regional office.    | 45-year-old head
            The cooperation ended; co-    | operation had lasted for eleven years.   | cooperation had lasted
            """)
    void joinsWhatLinesDivide(String first, String second, String joined) throws IOException {
        String text = Readings.article(
                        "w.pdf",
                        DrawnPdf.of(List.of(List.of(new Line(50, 700, 10, first), new Line(50, 687, 10, second)))))
                .text();
        assertTrue(text.contains(joined), text);
    }

    @Test
    void headersFootersAndNumbersOfPagesAreCut() throws IOException {
        List<List<Line>> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Line> page = new ArrayList<>();
            page.add(new Line(50, 770, 8, "The Lindow Courier, 3 April 2024, edition 12" + i));
            for (int line = 0; line < 4; line++) {
                page.add(new Line(50, 700 - line * 13, 10, STORY.get(i * 4 + line)));
            }
            page.add(new Line(300, 30, 8, i == 1 ? "- 2 -" : "Page " + (i + 1) + " of 3"));
            pages.add(page);
        }
        Draft draft = Readings.article("w.pdf", DrawnPdf.of(pages));
        assertEquals(String.join(" ", STORY), draft.text());
        assertEquals(6, draft.cuts().size());
    }

    @Test
    void cellsOfATableStayInTheirRows() throws IOException {
        List<Line> page = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            page.add(new Line(50, 700 - i * 13, 10, "Town " + i));
            page.add(new Line(250, 700 - i * 13, 10, "Votes " + (100 + i)));
        }
        String text = Readings.article("w.pdf", DrawnPdf.of(List.of(page))).text();
        assertTrue(text.contains("Town 3 Votes 103"), text);
    }
}
