package footnote.article.format.document;

import footnote.article.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out what stands at the top or foot of several pages, numbers aside, and the numbers of pages. */
final class PdfMargins {

    /** So many lines at the top and at the foot of a page may be header and footer. */
    private static final int LINES = 2;

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)(?:[-–—]\\s*)?(?:page|seite|p\\.|s\\.|página|pagina|стр\\.?)?\\s*\\d{1,4}(?:\\s*(?:/|of|von|de|из)\\s*\\d{1,4})?(?:\\s*[-–—])?");

    private PdfMargins() {}

    /** The lines of each page that are left, in order. */
    static List<List<PdfLine>> without(List<List<PdfLine>> pages, List<Cut> cuts) {
        Map<String, Integer> often = new HashMap<>();
        for (List<PdfLine> page : pages) {
            Set<String> here = new HashSet<>();
            margins(page).forEach(line -> here.add(pattern(line)));
            here.forEach(pattern -> often.merge(pattern, 1, Integer::sum));
        }
        List<List<PdfLine>> left = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            List<PdfLine> kept = new ArrayList<>();
            Set<PdfLine> margins = new HashSet<>(margins(page));
            for (PdfLine line : page) {
                boolean repeated = pages.size() > 1 && 2 * often.getOrDefault(pattern(line), 0) > pages.size();
                boolean number = NUMBER.matcher(line.text()).matches();
                if (margins.contains(line) && page.size() > 1 && (repeated || number)) {
                    cuts.add(new Cut(1, line.text(), number ? "number of the page" : "header or footer of the page"));
                } else {
                    kept.add(line);
                }
            }
            left.add(kept);
        }
        return left;
    }

    private static List<PdfLine> margins(List<PdfLine> page) {
        double[] bases =
                page.stream().mapToDouble(PdfLine::base).distinct().sorted().toArray();
        if (bases.length == 0) {
            return List.of();
        }
        double top = bases[Math.min(LINES, bases.length) - 1];
        double foot = bases[Math.max(0, bases.length - LINES)];
        return page.stream()
                .filter(line -> line.base() <= top || line.base() >= foot)
                .toList();
    }

    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\d+", "0").replaceAll("\\s+", " ").strip();
    }
}
