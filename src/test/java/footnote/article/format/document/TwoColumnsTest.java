package footnote.article.format.document;

import static footnote.testing.DrawnPdf.column;
import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.article.format.kinds.Readings;
import footnote.testing.DrawnPdf;
import footnote.testing.DrawnPdf.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages of two columns as papers really have them; beside those of {@link PdfLayoutTest}. */
final class TwoColumnsTest {

    private static final List<String> LEFT = List.of(
            "The water board has raised its charge",
            "for the first time in nine years and",
            "households will pay 212 crowns from",
            "July, up from 180. The chairman said the",
            "money would go into replacing old pipes",
            "that were laid before the war. Opponents");

    private static final List<String> RIGHT = List.of(
            "collected 4,300 signatures against the",
            "rise, but the court threw out their",
            "complaint on Tuesday. The judge ruled that",
            "the board had followed the law. The first",
            "new pipes will be laid in Mill Street",
            "before the end of August.");

    private static final String STORY = String.join(" ", LEFT) + " " + String.join(" ", RIGHT);

    private static String text(List<List<Line>> pages) throws IOException {
        return Readings.article("w.pdf", DrawnPdf.of(pages)).text().replace("\n\n", " ");
    }

    /** Two columns side by side, drawn row by row. */
    private static List<Line> rows(List<Line> left, List<Line> right) {
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            if (i < left.size()) {
                rows.add(left.get(i));
            }
            if (i < right.size()) {
                rows.add(right.get(i));
            }
        }
        return rows;
    }

    private static List<Line> with(List<Line> first, List<Line> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    @Test
    void withANarrowGutter() throws IOException {
        double widest = 0;
        for (String line : LEFT) {
            widest = Math.max(widest, DrawnPdf.width(line));
        }
        assertEquals(STORY, text(List.of(rows(column(50, 600, LEFT), column(50 + widest + 11, 600, RIGHT)))));
    }

    @Test
    void ofDifferentWidths() throws IOException {
        List<String> narrow = List.of("The water board", "raised its charge", "for the first time", "in nine years.");
        List<String> wide = List.of(
                "Households will pay 212 crowns from July, up from 180. The chairman said the money would",
                "go into replacing old pipes that were laid before the war. Opponents collected signatures",
                "against the rise, but the court threw out their complaint on Tuesday, and the judge ruled",
                "that the board had followed the law. The first new pipes will be laid in August.");
        assertEquals(
                String.join(" ", narrow) + " " + String.join(" ", wide),
                text(List.of(rows(column(40, 600, narrow), column(150, 600, wide)))));
    }

    @Test
    void ofDifferentLengths() throws IOException {
        assertEquals(
                String.join(" ", LEFT) + " " + String.join(" ", RIGHT.subList(0, 3)),
                text(List.of(rows(column(50, 600, LEFT), column(315, 600, RIGHT.subList(0, 3))))));
    }

    @Test
    void underALeadOfTheWholeWidth() throws IOException {
        List<String> lead = List.of(
                "Water in Lindow becomes dearer this summer, the second rise that the district has seen since the flood",
                "of 2011, and some households say that they do not know how they are to pay for it.");
        assertEquals(
                String.join(" ", lead) + " " + STORY,
                text(List.of(with(column(50, 660, lead), rows(column(50, 600, LEFT), column(315, 600, RIGHT))))));
    }

    @Test
    void drawnWordByWord() throws IOException {
        List<Line> words = new ArrayList<>();
        for (Line line : rows(column(50, 600, LEFT), column(315, 600, RIGHT))) {
            double x = line.x();
            for (String word : line.text().split(" ", -1)) {
                words.add(new Line(x, line.y(), 10, word));
                x += DrawnPdf.width(word + " ");
            }
        }
        assertEquals(STORY, text(List.of(words)));
    }

    @Test
    void partedByASubheadingOfTheWholeWidth() throws IOException {
        List<Line> upper = rows(column(50, 600, LEFT.subList(0, 3)), column(315, 600, LEFT.subList(3, 6)));
        List<Line> lower = rows(column(50, 500, RIGHT.subList(0, 3)), column(315, 500, RIGHT.subList(3, 6)));
        Line between = new Line(50, 535, 10, "What the court said of the complaint that the opponents had brought");
        assertEquals(
                String.join(" ", LEFT) + " " + between.text() + " " + String.join(" ", RIGHT),
                text(List.of(with(with(upper, List.of(between)), lower))));
    }

    @Test
    void onTwoPagesWithHeaderAndFooter() throws IOException {
        List<List<Line>> pages = new ArrayList<>();
        for (List<String> part : List.of(LEFT, RIGHT)) {
            List<Line> margins = List.of(
                    new Line(50, 770, 8, "Lindow Courier, 3 April 2024"),
                    new Line(300, 30, 8, "Page " + (pages.size() + 1)));
            pages.add(with(margins, rows(column(50, 700, part.subList(0, 3)), column(315, 700, part.subList(3, 6)))));
        }
        assertEquals(STORY, text(pages));
    }

    @Test
    void dividingAWordBetweenThem() throws IOException {
        List<String> left = List.of(
                "The water board has raised its charge", "for the first time in nine years,", "which the oppo-");
        List<String> right = List.of(
                "nents have called the heaviest burden", "of all, and the court agreed with them", "on Tuesday.");
        assertEquals(
                "The water board has raised its charge for the first time in nine years, which the opponents have called"
                        + " the heaviest burden of all, and the court agreed with them on Tuesday.",
                text(List.of(rows(column(50, 600, left), column(315, 600, right)))));
    }
}
