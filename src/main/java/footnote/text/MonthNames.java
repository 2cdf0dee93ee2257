package footnote.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Months in the languages of much of the news, whole and shortened; those of English also as patterns. */
public final class MonthNames {

    /** Pattern of the English ones that are no other word. */
    public static final String UNMISTAKABLE =
            "January|February|March|April|June|July|August|September|October|November|December";

    /** Pattern of all English ones. */
    public static final String ENGLISH = UNMISTAKABLE + "|May";

    /** Pattern of the English days of the week. */
    public static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "sv", "da", "tr", "ro", "el");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

    /** Names of so few letters are other words too. */
    private static final int SHORTENED = 3;

    private MonthNames() {}

    /** Whole names that are none in English, in small letters. */
    static Set<String> foreign() {
        Set<String> english = Arrays.stream(Month.values())
                .map(month ->
                        month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return all().keySet().stream()
                .filter(name -> name.length() > SHORTENED && !english.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number of each, by its name in small letters; the first language goes before, where two call different months alike. */
    static Map<String, Integer> all() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    String name = month.getDisplayName(style, Locale.of(language));
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
                }
            }
        }
        months.put("sept", 9);
        months.put("märz", 3);
        return Map.copyOf(months);
    }
}
