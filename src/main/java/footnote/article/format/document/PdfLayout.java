package footnote.article.format.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lines of a page in the order in which they are read: a page is cut at the gap between columns or, where something
 * stands across that, at the largest gap from top to bottom, and its parts again. Cells of a table are no columns.
 */
final class PdfLayout {

    /** No narrower gap, in heights of letters, parts columns. */
    private static final double GUTTER = 0.9;

    /** A column has this many lines and, on average, this many letters in each. */
    private static final int LINES = 3;

    private static final int LETTERS = 14;

    /** Letters of a headline are so much larger; it is read first, over whatever column it stands. */
    private static final double LARGER = 1.4;

    private static final int MAX_DEPTH = 60;

    /** A wider gap, in heights of letters, is none between lines of a paragraph. */
    private static final double BREAK = 1.9;

    private final List<PdfLine> lines = new ArrayList<>();
    private int column;

    private PdfLayout() {}

    static List<PdfLine> lines(List<PdfWord> words) {
        PdfLayout layout = new PdfLayout();
        if (isFromRightToLeft(words)) {
            words.forEach(word -> layout.add(List.of(word)));
            return layout.lines;
        }
        layout.read(words, 0);
        return layout.lines;
    }

    private static boolean isFromRightToLeft(List<PdfWord> words) {
        long others = words.stream()
                .filter(word -> word.text().codePoints().anyMatch(c -> {
                    byte direction = Character.getDirectionality(c);
                    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                }))
                .count();
        return others * 2 > words.size();
    }

    private void read(List<PdfWord> words, int depth) {
        if (words.isEmpty()) {
            return;
        }
        double size = size(words);
        double body = words.stream()
                .filter(word -> word.size() < LARGER * size)
                .mapToDouble(word -> word.base() - word.size())
                .min()
                .orElse(0);
        List<PdfWord> headline =
                words.stream().filter(word -> word.base() < body).toList();
        if (!headline.isEmpty() && depth < MAX_DEPTH) {
            read(headline, MAX_DEPTH);
            read(words.stream().filter(word -> word.base() >= body).toList(), depth + 1);
            return;
        }
        double gutter = gap(words, PdfWord::left, PdfWord::right, GUTTER * size, true);
        if (depth < MAX_DEPTH && !Double.isNaN(gutter)) {
            read(words.stream().filter(word -> word.right() <= gutter).toList(), depth + 1);
            read(words.stream().filter(word -> word.right() > gutter).toList(), depth + 1);
            return;
        }
        double gap = gap(words, word -> word.base() - word.size(), PdfWord::base, BREAK * size - size, false);
        if (depth < MAX_DEPTH && !Double.isNaN(gap)) {
            read(words.stream().filter(word -> word.base() <= gap).toList(), depth + 1);
            read(words.stream().filter(word -> word.base() > gap).toList(), depth + 1);
            return;
        }
        column(words, size);
    }

    /** The middle of the widest gap that runs through all words; not a number where there is none. */
    private static double gap(
            List<PdfWord> words,
            ToDoubleFunction<PdfWord> begin,
            ToDoubleFunction<PdfWord> end,
            double least,
            boolean columns) {
        List<PdfWord> sorted =
                words.stream().sorted(Comparator.comparingDouble(begin)).toList();
        double reached = end.applyAsDouble(sorted.getFirst());
        double widest = least;
        double found = Double.NaN;
        for (PdfWord word : sorted) {
            double width = begin.applyAsDouble(word) - reached;
            double middle = reached + width / 2;
            if (width > widest && (!columns || areColumns(words, middle))) {
                widest = width;
                found = middle;
            }
            reached = Math.max(reached, end.applyAsDouble(word));
        }
        return found;
    }

    private static boolean areColumns(List<PdfWord> words, double gutter) {
        return isColumn(words.stream().filter(word -> word.right() <= gutter).toList())
                && isColumn(words.stream().filter(word -> word.right() > gutter).toList());
    }

    private static boolean isColumn(List<PdfWord> words) {
        long lines =
                words.stream().map(word -> Math.round(word.base())).distinct().count();
        int letters = words.stream().mapToInt(word -> word.text().length()).sum();
        return lines >= LINES && letters >= LETTERS * lines;
    }

    private static double size(List<PdfWord> words) {
        double[] sizes = words.stream().mapToDouble(PdfWord::size).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    private void column(List<PdfWord> words, double size) {
        column++;
        List<PdfWord> sorted =
                words.stream().sorted(Comparator.comparingDouble(PdfWord::base)).toList();
        List<PdfWord> line = new ArrayList<>();
        for (PdfWord word : sorted) {
            if (!line.isEmpty() && word.base() - line.getFirst().base() > size / 2) {
                add(line);
                line.clear();
            }
            line.add(word);
        }
        add(line);
    }

    private void add(List<PdfWord> words) {
        List<PdfWord> sorted =
                words.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList();
        StringBuilder text = new StringBuilder();
        double right = Double.NaN;
        for (PdfWord word : sorted) {
            boolean apart = !text.isEmpty() && word.left() - right > word.size() * 0.12;
            text.append(apart ? " " : "").append(word.text());
            right = word.right();
        }
        lines.add(new PdfLine(
                text.toString().strip(),
                column,
                sorted.getFirst().left(),
                sorted.stream().mapToDouble(PdfWord::right).max().orElse(0),
                sorted.getFirst().base(),
                sorted.stream().mapToDouble(PdfWord::size).max().orElse(1)));
    }
}
