package footnote.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        List<List<String>> lines = WordLists.lines(CommonWords.class, "common-stems.txt");
        Map<String, Integer> counts = lines.stream()
                .skip(1)
                .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> Integer.valueOf(line.getLast())));
        return new CommonWords(Double.parseDouble(lines.getFirst().getFirst()), counts);
    }
}
