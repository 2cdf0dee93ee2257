package footnote.text;

import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Where sentences may end: in English where the platform says so, in other languages where Unicode's rules do; behind what
 * Unicode's data (CLDR) has as an abbreviation of the language that is in doubt. English stays with the platform's, as what
 * is learned was learned with them.
 */
final class SentenceProposals {

    /**
     * Where a sentence may end.
     *
     * @param at behind its last character
     * @param doubtful whether it is behind an abbreviation of the language, which may stand at the end of a sentence too
     */
    record End(int at, boolean doubtful) {}

    private static final Map<Language, com.ibm.icu.text.BreakIterator> MADE = new EnumMap<>(Language.class);

    private SentenceProposals() {}

    /** The ends in order, the last of which is that of the text. */
    static List<End> of(String text, Language language) {
        if (language == Language.ENGLISH) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(text);
            return ends(breaks::next).stream().map(end -> new End(end, false)).toList();
        }
        Set<Integer> sure = new HashSet<>(ends(breaks(language), text));
        return ends(com.ibm.icu.text.BreakIterator.getSentenceInstance(locale(language)), text).stream()
                .map(end -> new End(end, !sure.contains(end)))
                .toList();
    }

    private static List<Integer> ends(com.ibm.icu.text.BreakIterator breaks, String text) {
        breaks.setText(text);
        return ends(breaks::next);
    }

    private static List<Integer> ends(IntSupplier next) {
        List<Integer> ends = new ArrayList<>();
        for (int end = next.getAsInt(); end != BreakIterator.DONE; end = next.getAsInt()) {
            ends.add(end);
        }
        return ends;
    }

    /** One of its own for each that asks: it keeps the text. */
    private static com.ibm.icu.text.BreakIterator breaks(Language language) {
        synchronized (MADE) {
            return (com.ibm.icu.text.BreakIterator)
                    MADE.computeIfAbsent(language, SentenceProposals::made).clone();
        }
    }

    private static com.ibm.icu.text.BreakIterator made(Language language) {
        return FilteredBreakIteratorBuilder.getInstance(locale(language))
                .wrapIteratorWithFilter(com.ibm.icu.text.BreakIterator.getSentenceInstance(locale(language)));
    }

    private static ULocale locale(Language language) {
        return ULocale.forLocale(language.locale());
    }
}
