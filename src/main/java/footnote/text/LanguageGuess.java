package footnote.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which language a text is, be it as short as a question: told by its script and, among those in Latin letters, by the
 * small words that have no content. English is what nothing speaks against. Faster than {@link Languages}, which knows more
 * languages and wants more text. Safe for use by several threads.
 */
public final class LanguageGuess {

    /** The beginning tells. */
    private static final int LOOKED_AT = 1_000;

    /** English prose has more of its small words than this; others have few that look like them. */
    private static final double ENGLISH_SHARE = 0.25;

    /** One small word may be a name ("Los Angeles"). */
    private static final int ENOUGH = 2;

    /** Letters of alphabets that are near to Russian and whose languages Lucene does not know. */
    private static final Pattern NOT_RUSSIAN =
            Pattern.compile("[іїєґўәғқңөұүһјљњћђџѓќ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Letters of Persian that Arabic has not. */
    private static final Pattern PERSIAN = Pattern.compile("[پچژگیک]");

    /** Urdu's letters that neither has. */
    private static final Pattern URDU = Pattern.compile("[ٹڈڑںےہ]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final List<Language> LATIN = List.of(
            Language.GERMAN,
            Language.FRENCH,
            Language.SPANISH,
            Language.PORTUGUESE,
            Language.ITALIAN,
            Language.DUTCH,
            Language.SWEDISH,
            Language.DANISH,
            Language.NORWEGIAN,
            Language.FINNISH,
            Language.HUNGARIAN,
            Language.ROMANIAN,
            Language.CZECH,
            Language.TURKISH);

    private LanguageGuess() {}

    /** What the languages in Latin letters are told apart by. */
    private static final class Known {

        /** Small words, and which languages have them. */
        static final Map<String, Set<Language>> WORDS = new HashMap<>();

        /** Letters that are no English ones, and in whose small words they are. */
        static final Map<Integer, Set<Language>> LETTERS = new HashMap<>();

        static {
            for (Language language : LATIN) {
                for (Object entry : language.stopWords()) {
                    String word = new String((char[]) entry);
                    of(WORDS, word).add(language);
                    foreign(word).forEach(letter -> of(LETTERS, letter).add(language));
                }
            }
        }

        private static <K> Set<Language> of(Map<K, Set<Language>> languages, K key) {
            return languages.computeIfAbsent(key, absent -> EnumSet.noneOf(Language.class));
        }
    }

    private static Set<Integer> foreign(String word) {
        return word.codePoints()
                .filter(letter -> letter > 0x7F && Character.isLetter(letter))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The language of a text; {@link Language#ENGLISH} where nothing speaks for another. */
    public static Language of(String text) {
        String head = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        Map<UnicodeScript, Integer> scripts = scripts(head);
        UnicodeScript most = UnicodeScript.LATIN;
        for (Map.Entry<UnicodeScript, Integer> script : scripts.entrySet()) {
            most = script.getValue() > scripts.getOrDefault(most, 0) ? script.getKey() : most;
        }
        return switch (most) {
            case LATIN, COMMON, INHERITED -> latin(head);
            case CYRILLIC -> cyrillic(head);
            case ARABIC -> arabic(head);
            case GREEK -> Language.GREEK;
            case DEVANAGARI -> Language.HINDI;
            case HAN -> scripts.containsKey(UnicodeScript.HIRAGANA) ? Language.JAPANESE : Language.CHINESE;
            case HIRAGANA, KATAKANA -> Language.JAPANESE;
            case HANGUL -> Language.KOREAN;
            default -> Language.OTHER;
        };
    }

    /** How many letters of each script there are; a Chinese sign is as much as a word of some letters. */
    private static Map<UnicodeScript, Integer> scripts(String text) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            UnicodeScript script = letter < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
            scripts.merge(script, script == UnicodeScript.HAN ? 3 : 1, Integer::sum);
        });
        return scripts;
    }

    private static Language cyrillic(String text) {
        if (NOT_RUSSIAN.matcher(text).find()) {
            return Language.OTHER;
        }
        boolean russian = text.indexOf('ы') >= 0 || text.indexOf('э') >= 0 || text.indexOf('ё') >= 0;
        return russian || !isMoreOf(Language.BULGARIAN, Language.RUSSIAN, text) ? Language.RUSSIAN : Language.BULGARIAN;
    }

    private static Language arabic(String text) {
        if (URDU.matcher(text).find()) {
            return Language.OTHER;
        }
        return PERSIAN.matcher(text).find() ? Language.PERSIAN : Language.ARABIC;
    }

    private static boolean isMoreOf(Language one, Language two, String text) {
        int more = 0;
        for (String word : words(text)) {
            more += (one.stopWords().contains(word) ? 1 : 0) - (two.stopWords().contains(word) ? 1 : 0);
        }
        return more > 0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (word.length() > 1) { // single letters are initials more often than words
                words.add(word);
            }
        }
        return words;
    }

    private static Language latin(String text) {
        if (text.indexOf('¿') >= 0 || text.indexOf('¡') >= 0) {
            return Language.SPANISH;
        }
        List<String> words = words(text);
        long english = words.stream().filter(Terms::isEnglishStop).count();
        if (english > ENGLISH_SHARE * words.size()) {
            return Language.ENGLISH;
        }
        Set<String> distinct = Set.copyOf(words);
        Set<Integer> foreign = foreign(String.join("", distinct));
        Map<Language, Integer> votes = new EnumMap<>(Language.class);
        for (String word : distinct) {
            Known.WORDS.getOrDefault(word, Set.of()).forEach(language -> votes.merge(language, 1, Integer::sum));
        }
        for (int letter : foreign) {
            Set<Language> having = Known.LETTERS.getOrDefault(letter, EnumSet.noneOf(Language.class));
            for (Language language : having.isEmpty() ? having : LATIN) {
                votes.merge(language, having.contains(language) ? 1 : -1, Integer::sum);
            }
        }
        Language best = Language.ENGLISH;
        for (Language language : LATIN) {
            best = votes.getOrDefault(language, 0) > votes.getOrDefault(best, 0) ? language : best;
        }
        int most = votes.getOrDefault(best, 0);
        return most >= ENOUGH && most > english ? best : Language.ENGLISH;
    }
}
