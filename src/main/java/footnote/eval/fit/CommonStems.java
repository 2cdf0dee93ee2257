package footnote.eval.fit;

import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.eval.sets.EvalSet;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts in how many passages a word occurs, for the list from which the built-in answerer knows what is common. */
public final class CommonStems {

    /** What occurs in fewer passages is not common, and the list would be much longer for it. */
    private static final int LEAST = 4;

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private final Splitter splitter = new Splitter();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int passages;

    private CommonStems() {}

    /** The list's lines: first the number of passages, then stems with their counts, most common first. */
    public static List<String> lines(List<EvalSet> sets) {
        CommonStems stems = new CommonStems();
        sets.stream().flatMap(set -> set.articles().stream()).forEach(stems::count);
        return stems.lines();
    }

    private void count(Article article) {
        for (Passage passage : splitter.split(article.text())) {
            passages++;
            Terms.content(passage.span().of(article.text())).forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(passages));
        counts.entrySet().stream()
                .filter(stem -> stem.getValue() >= LEAST
                        && LETTERS.matcher(stem.getKey()).matches())
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(stem -> lines.add(stem.getKey() + " " + stem.getValue()));
        return List.copyOf(lines);
    }
}
