package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import footnote.model.CommonWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the names of a sentence are all in a quote. */
final class Names {

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

    /**
     * Whether the quote has them.
     *
     * @param context may complete a name that the quote has a part of
     */
    static boolean areIn(Reading sentence, Reading quote, Reading context) {
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            if (isName(words, i)
                    && !quote.has(words.get(i).key())
                    && !completes(words, i, quote, context)
                    && !isSubject(words, i, context)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is a name, as far as capitals tell; at the begin of a sentence they tell little. */
    static boolean isName(List<Word> words, int i) {
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

    /** A first name where the quote has the surname and the context both; "United Nations" where it has "UN". */
    private static boolean completes(List<Word> words, int i, Reading quote, Reading context) {
        return isInInitials(words, i, quote)
                || (i + 1 < words.size()
                        && quote.has(words.get(i + 1).key())
                        && follow(words.get(i), words.get(i + 1), context))
                || (i > 0 && quote.has(words.get(i - 1).key()) && follow(words.get(i - 1), words.get(i), context));
    }

    /** Whether a sentence begins with a name that the passage begins with: what it is about goes without saying there. */
    private static boolean isSubject(List<Word> words, int i, Reading context) {
        return i == 0
                && context.words().stream()
                        .takeWhile(word -> word.sentence() == 0)
                        .anyMatch(word -> word.term().isCapitalised()
                                && word.key().equals(words.get(i).key()));
    }

    private static boolean follow(Word one, Word two, Reading context) {
        if (!one.term().isCapitalised() || !two.term().isCapitalised()) {
            return false;
        }
        List<Word> words = context.words();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).key().equals(one.key()) && words.get(i).key().equals(two.key())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInInitials(List<Word> words, int i, Reading quote) {
        int first = i;
        while (first > 0 && words.get(first - 1).term().isCapitalised()) {
            first--;
        }
        StringBuilder initials = new StringBuilder();
        for (int j = first; j < words.size() && words.get(j).term().isCapitalised(); j++) {
            if (words.get(j).isContent()) {
                initials.append(Character.toLowerCase(words.get(j).term().word().charAt(0)));
            }
        }
        return initials.length() >= 2
                && quote.words().stream()
                        .anyMatch(word -> word.lower().replace(".", "").contentEquals(initials));
    }

    /** A sentence that begins with a country begins with a name. */
    private static Set<String> countries() {
        Set<String> countries = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String code : Locale.getISOCountries()) {
            names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
        }
        for (String name : names) {
            for (Word word : Reading.of(name).words()) {
                boolean telling = CommonWords.rarity(word.term().stem()) > EVERYDAY; // not the "New" of New Zealand
                if (telling && word.isContent() && word.term().isCapitalised()) {
                    countries.add(word.key());
                }
            }
        }
        return Set.copyOf(countries);
    }
}
