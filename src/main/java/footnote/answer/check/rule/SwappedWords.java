package footnote.answer.check.rule;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether a sentence is one of the quote's with two of its names, things or numbers put in each other's place. */
final class SwappedWords {

    /** Share of the sentence that must be the quote's, in order, once the two are put back. */
    private static final double SAME = 0.85;

    /** No sentence of news has more words of content; a model that does not end its own is not to cost more. */
    private static final int MOST = 30;

    /** Both must come to stand where the quote has them. */
    private static final int BOTH = 2;

    /** What is said of two alike may name either first. */
    private static final Set<String> MUTUAL = Set.of(
            "and", "or", "nor", "meet", "border", "marri", "resembl", "negoti", "agre", "disagre", "differ", "between");

    /** Another one of these turns a thing around by itself. */
    private static final Set<String> DIRECTIONS =
            Set.of("from", "to", "by", "fewer", "less", "more", "before", "after", "above", "below", "under", "over");

    private SwappedWords() {}

    static boolean isIn(AnalysedText sentence, AnalysedText quote) {
        List<Word> said = units(sentence.words());
        return quote.words().stream().collect(Collectors.groupingBy(Word::sentence)).values().stream()
                .map(SwappedWords::units)
                .filter(there -> shared(said, there) >= SAME * said.size())
                .anyMatch(there -> isExchanged(said, keys(there)));
    }

    /** The words, of a name of several the last one. */
    private static List<Word> units(List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(i -> !isInName(words, i) || !isInName(words, i + 1))
                .mapToObj(words::get)
                .toList();
    }

    private static boolean isInName(List<Word> words, int i) {
        return i < words.size()
                && words.get(i).isContent()
                && words.get(i).term().isCapitalised();
    }

    private static long shared(List<Word> said, List<Word> there) {
        Set<String> keys = there.stream().map(Word::key).collect(Collectors.toSet());
        return said.stream().filter(word -> keys.contains(word.key())).count();
    }

    private static List<String> keys(List<Word> words) {
        return words.stream().map(Word::key).toList();
    }

    private static boolean isExchanged(List<Word> said, List<String> there) {
        List<String> keys = keys(said);
        int inOrder = inOrder(keys, there);
        int[] movable = IntStream.range(0, said.size())
                .filter(i -> said.get(i).isContent() && there.contains(keys.get(i)))
                .limit(MOST)
                .toArray();
        return Arrays.stream(movable)
                .anyMatch(i -> Arrays.stream(movable)
                        .filter(j -> j > i && !keys.get(i).equals(keys.get(j)))
                        .anyMatch(
                                j -> !isMutual(said.subList(i + 1, j), there) && isBetter(keys, i, j, there, inOrder)));
    }

    /** Whether what stands between two lets them change places, or is not what the quote has there. */
    private static boolean isMutual(List<Word> between, List<String> there) {
        return between.stream().noneMatch(SwappedWords::parts)
                || between.stream().anyMatch(word -> MUTUAL.contains(word.key()))
                || between.stream().anyMatch(word -> tells(word) && !there.contains(word.key()));
    }

    /** "Is" and "the" let both sides change places. */
    private static boolean parts(Word word) {
        return tells(word) && !word.key().equals("be");
    }

    private static boolean tells(Word word) {
        return word.isContent() || isDirected(word);
    }

    private static boolean isDirected(Word word) {
        return DIRECTIONS.contains(word.lower()) || word.lower().equals("than");
    }

    private static boolean isBetter(List<String> keys, int i, int j, List<String> there, int inOrder) {
        List<String> back = new ArrayList<>(keys);
        back.set(i, keys.get(j));
        back.set(j, keys.get(i));
        int restored = inOrder(back, there);
        return restored >= inOrder + BOTH && restored >= SAME * keys.size();
    }

    /** How many words two texts have in the same order. */
    private static int inOrder(List<String> one, List<String> two) {
        int[] longest = new int[two.size() + 1];
        for (String key : one) {
            int diagonal = 0;
            for (int j = 1; j <= two.size(); j++) {
                int above = longest[j];
                longest[j] = key.equals(two.get(j - 1)) ? diagonal + 1 : Math.max(above, longest[j - 1]);
                diagonal = above;
            }
        }
        return longest[two.size()];
    }
}
