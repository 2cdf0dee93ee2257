package footnote.cli;

import footnote.eval.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints figures as a table, a row a set. */
final class FiguresTable {

    private static final String GAP = "  ";

    private static final String[] HEADS = {
        "set",
        "asked",
        "answered",
        "accepted",
        "cited",
        "prec.",
        "refused",
        "prec.",
        "exact",
        "hit@1",
        "rec@5",
        "words",
        "p50",
        "p95"
    };

    private static final List<String> LEGEND = List.of(
            "answered, accepted, cited: of the answerable questions; accepted has an accepted",
            "answer in it, cited a citation of an evidence article. refused: of the others.",
            "prec.: of the citations, of the refusals, those that are right. exact: of all",
            "quotes. hit@1, rec@5: evidence articles found. p50, p95: milliseconds a question.");

    private final Console console;

    FiguresTable(Console console) {
        this.console = console;
    }

    void print(List<Figures> figures) {
        List<String[]> rows = figures.stream().map(FiguresTable::row).toList();
        int[] widths = IntStream.range(0, HEADS.length)
                .map(column -> width(column, rows))
                .toArray();
        console.out().println(Style.DIM.of(line(HEADS, widths), console.screen()));
        rows.forEach(row -> console.out().println(line(row, widths)));
        if (console.screen().out()) {
            console.out().println();
            LEGEND.forEach(line -> console.out().println(Style.DIM.of(line, console.screen())));
        }
        console.flush();
    }

    private static String[] row(Figures figures) {
        return new String[] {
            Safe.line(figures.set()),
            String.valueOf(figures.questions()),
            share(figures.answered()),
            share(figures.accepted()),
            share(figures.cited()),
            share(figures.citationPrecision()),
            share(figures.refused()),
            share(figures.refusalPrecision()),
            share(figures.exact()),
            share(figures.hit()),
            share(figures.recall()),
            number(figures.words(), 0),
            number(figures.p50(), 1),
            number(figures.p95(), 1)
        };
    }

    /** As {@code .87}; cut off, not rounded up to {@code 1.00}, where it is not quite all. */
    private static String share(@Nullable Double value) {
        return value == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f", value < 1 ? Math.min(value, 0.99) : value)
                        .replaceFirst("^0", "");
    }

    private static String number(@Nullable Double value, int decimals) {
        return value == null ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static int width(int column, List<String[]> rows) {
        return Math.max(
                HEADS[column].length(),
                rows.stream().mapToInt(row -> row[column].length()).max().orElse(0));
    }

    /** The name to the left, numbers to the right. */
    private static String line(String[] cells, int[] widths) {
        return IntStream.range(0, cells.length)
                .mapToObj(column -> padded(cells[column], column == 0 ? -widths[column] : widths[column]))
                .collect(Collectors.joining(GAP));
    }

    private static String padded(String cell, int width) {
        return ("%" + width + "s").formatted(cell);
    }
}
