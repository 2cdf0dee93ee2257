package footnote.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays out a small table: names in the first column to the left, all else to the right. */
public final class Columns {

    private static final String GAP = "  ";
    private static final String NONE = "–";

    private Columns() {}

    /** The lines, the one with the heads first. */
    public static List<String> lines(List<List<String>> table) {
        int[] widths = IntStream.range(0, table.getFirst().size())
                .map(column -> width(column, table))
                .toArray();
        return table.stream().map(row -> line(row, widths)).toList();
    }

    private static int width(int column, List<List<String>> table) {
        return table.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), column == 0 ? -widths[column] : widths[column]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width) {
        return ("%" + width + "s").formatted(cell);
    }

    /** As {@code .873}; cut off, not rounded up to {@code 1.000}, where it is not quite all. */
    public static String share(@Nullable Double value) {
        return value == null
                ? NONE
                : String.format(Locale.ROOT, "%.3f", value < 1 ? Math.min(value, 0.999) : value)
                        .replaceFirst("^(-?)0", "$1");
    }

    /** A number with so many decimals; a dash for none. */
    public static String number(@Nullable Double value, int decimals) {
        return value == null ? NONE : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
