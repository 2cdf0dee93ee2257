package footnote.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.FixedShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Finds texts that are nearly the same: by MinHash which may be, by comparing their runs of three words which are. Safe
 * for use by several threads.
 */
public final class Sketch {

    /** Names this way of sketching in the index; to be changed whenever the same text would get another sketch. */
    public static final String VERSION = "minhash-1";

    /** Runs of so many words; a changed word changes three of them. */
    private static final int RUN = 3;

    /** Two texts that share half of their runs agree in a band of three with a probability of one in eight... */
    private static final int ROWS = 3;

    /** ...and so in one of these at least with one of .996; texts of two subjects hardly ever do. */
    private static final int BANDS = 42;

    /** Share of common runs (Jaccard) from which a text is a copy: trimmed by a quarter and edited, still one. */
    public static final double COPY = 0.5;

    private static final Analyzer MIN_HASH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            TokenStreamComponents terms = Terms.components();
            TokenStream runs = new FixedShingleFilter(terms.getTokenStream(), RUN);
            return new TokenStreamComponents(terms.getSource(), new MinHashFilter(runs, 1, ROWS * BANDS, 1, true));
        }
    };

    private static final Analyzer RUNS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            TokenStreamComponents terms = Terms.components();
            return new TokenStreamComponents(terms.getSource(), new FixedShingleFilter(terms.getTokenStream(), RUN));
        }
    };

    private Sketch() {}

    /** Words by which nearly equal texts can be found: such texts have one in common at least. Few for a short text. */
    public static List<String> of(String text) {
        List<String> hashes = tokens(MIN_HASH, text);
        List<String> bands = new ArrayList<>();
        for (int band = 0; (band + 1) * ROWS <= hashes.size(); band++) {
            String rows = String.join("", hashes.subList(band * ROWS, (band + 1) * ROWS));
            bands.add(band + "-" + Integer.toHexString(rows.hashCode()));
        }
        return bands;
    }

    /** How much of two texts is the same, 0 to 1. */
    public static double likeness(String one, String two) {
        if (one.equals(two)) {
            return 1;
        }
        Set<String> first = new HashSet<>(tokens(RUNS, one));
        Set<String> second = new HashSet<>(tokens(RUNS, two));
        int all = first.size() + second.size();
        if (all == 0) {
            return 0;
        }
        first.retainAll(second);
        return (double) first.size() / (all - first.size());
    }

    /** What was counted most first, as articles by what of a sketch they share; what was counted as often, in its order. */
    public static <T> List<T> mostFirst(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute token = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
