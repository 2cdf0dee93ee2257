package footnote.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How common a word is in English prose at large. A small collection cannot tell "help" from "chancellor": where neither
 * occurs in it, both are equally rare there, but only one of them is missed.
 */
public final class CommonWords {

    /**
     * The counts in {@code common-stems.txt} beside this class; its first line holds the number of texts counted. Made by
     * {@code footnote eval --common-words} from the passages of the articles of XQuAD (English), CLAPnq (dev) and MTRAG-UN:
     * stems of letters only, in at least four passages.
     */
    private static final CommonWords INSTANCE = load();

    private final double texts;
    private final Map<String, Integer> counts;

    private CommonWords(double texts, Map<String, Integer> counts) {
        this.texts = texts;
        this.counts = counts;
    }

    /** How rare a stem is: from near 0 for the most common to 1 for one that is not listed. */
    public static double rarity(String stem) {
        Integer count = INSTANCE.counts.get(stem);
        return count == null ? 1 : Math.log(INSTANCE.texts / count) / Math.log(INSTANCE.texts);
    }

    private static CommonWords load() {
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-stems.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            double texts = Double.parseDouble(reader.readLine());
            Map<String, Integer> counts = new HashMap<>();
            reader.lines().map(line -> line.split(" ")).forEach(pair -> counts.put(pair[0], Integer.valueOf(pair[1])));
            return new CommonWords(texts, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
