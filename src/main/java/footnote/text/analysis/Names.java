package footnote.text.analysis;

import footnote.text.CommonWords;
import footnote.text.analysis.AnalysedText.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which words are names, as far as capitals tell. */
public final class Names {

    /** Words that stand before a name with a capital and are none. */
    private static final Set<String> TITLES = Set.of(
            "president",
            "minist",
            "prime",
            "secretari",
            "mr",
            "mr.",
            "ms",
            "mrs",
            "dr",
            "sir",
            "senat",
            "gener",
            "chancellor",
            "governor",
            "mayor",
            "king",
            "queen",
            "professor",
            "judg",
            "chief",
            "foreign",
            "deputi",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ambassador",
            "ceo",
            "ex",
            "commission",
            "council",
            "govern");

    /** Stand for anybody, at the begin of a sentence with a capital. */
    private static final Set<String> ANYBODY = Set.of(
            "nobody",
            "nothing",
            "none",
            "somebody",
            "someone",
            "something",
            "anybody",
            "anyone",
            "anything",
            "everybody",
            "everyone",
            "everything",
            "neither",
            "nowhere",
            "never");

    private static final Set<String> TODAY =
            Set.of("todai", "yesterdai", "tomorrow", "tonight", "year", "month", "week");

    /** Words no rarer than this begin sentences that are about no country. */
    private static final double EVERYDAY = 0.4;

    private static final Set<String> COUNTRIES = countries();

    private Names() {}

    /** Whether a word is a name, as far as capitals tell; at the begin of a sentence they tell little. */
    public static boolean isName(List<Word> words, int i) {
        Word word = words.get(i);
        if (!word.term().isCapitalised()
                || !word.isContent()
                || TITLES.contains(word.key())
                || ANYBODY.contains(word.lower())
                || (i == 0 && !Amounts.in(word.term().word()).isEmpty())) {
            return false;
        }
        if (Days.in(word.term().word()).stream().findAny().isPresent()) {
            return false;
        }
        return i > 0
                || isOwner(word)
                || COUNTRIES.contains(word.key())
                || CommonWords.rarity(word.term().stem()) == 1
                || (words.size() > 1
                        && words.get(1).term().isCapitalised()
                        && words.get(1).isContent());
    }

    /** "Nevada's governor": of a thing there would be an article before it. */
    private static boolean isOwner(Word first) {
        return first.lower().endsWith("'s") && !TODAY.contains(first.key());
    }

    /** A sentence that begins with a country begins with a name. */
    private static Set<String> countries() {
        Set<String> countries = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String code : Locale.getISOCountries()) {
            names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
        }
        for (String name : names) {
            for (Word word : AnalysedText.of(name).words()) {
                boolean telling = CommonWords.rarity(word.term().stem()) > EVERYDAY; // not the "New" of New Zealand
                if (telling && word.isContent() && word.term().isCapitalised()) {
                    countries.add(word.key());
                }
            }
        }
        return Set.copyOf(countries);
    }
}
