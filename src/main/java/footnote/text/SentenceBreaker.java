package footnote.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a paragraph. A breaker for its language proposes; a break is refused after an abbreviation or an
 * initial, before a lower-case word, and inside a quotation that ends in the same paragraph (a sentence torn out of a
 * quotation loses who said it). Further abbreviations are in {@code abbreviations.txt} beside this class. Safe for use by
 * several threads.
 */
public final class SentenceBreaker {

    private static final String OPENING = "“\"„«「『";

    /** What may close a quotation, for each mark that opens one. */
    private static final List<String> CLOSING = List.of("”\"", "”\"", "“”\"", "»", "」", "』");

    /** A quotation longer than this is split after all. */
    private static final int MAX_QUOTATION = 500;

    /** No sentence is longer; what is, is cut at a blank. Keeps quotes readable and hostile input bounded. */
    static final int MAX_LENGTH = 1_200;

    /** Behind an abbreviation that may end a sentence ("in the U.S. The"), these begin a new one. */
    private static final Set<String> STARTERS = Set.of(
            "The", "A", "An", "In", "On", "At", "It", "Its", "He", "She", "They", "We", "I", "You", "This", "That",
            "These", "Those", "His", "Her", "Their", "Our", "But", "And", "However", "There", "When", "While", "As",
            "After", "Before", "If", "For", "With", "By", "From", "To", "What", "Who", "How", "Why", "Where", "Der",
            "Die", "Das", "Er", "Sie", "Es", "Wir", "Ein", "Eine", "Im", "Am", "Auf", "Bei", "Nach", "Doch", "Aber",
            "Und", "Auch", "Dort", "Damit", "Für", "Mit", "Seit", "Le", "La", "Les", "Il", "Elle", "Ils", "Un", "Une",
            "El", "Los", "Las", "Una", "En", "Но", "Он", "Она", "Они", "Это", "По", "На", "Мы");

    /** A number behind one of these is one of a row: "am 29." */
    private static final Set<String> BEFORE_ORDINAL = Set.of(
            "am", "vom", "zum", "bis", "der", "die", "das", "dem", "den", "des", "ab", "seit", "im", "beim", "zur",
            "dieser", "ihr", "ihre", "ihren", "sein", "seine", "seinen", "ein", "eine", "einen", "jeder", "jede",
            "jeden", "und", "Der", "Die", "Das", "Am", "Im", "Zum", "Beim", "Vom");

    /** What closes a quotation in German opens one for the platform's breaker. */
    private static final Pattern GERMAN_QUOTATION = Pattern.compile("„([^„“”]*)“");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}");

    /** Those of other languages; in English a number before a month ends a sentence. */
    private static final Set<String> MONTHS = MonthNames.foreign();

    /** Abbreviations that a name or number always follows; a period behind one never ends a sentence. */
    private final Set<String> binding = new HashSet<>();

    /** Abbreviations that may also stand at the end of a sentence. */
    private final Set<String> open = new HashSet<>();

    public SentenceBreaker() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("abbreviations.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] words = line.split(":", 2);
        Set<String> set = words[0].equals("binding") ? binding : open;
        set.addAll(List.of(words[1].strip().split("\\s+")));
    }

    /** The sentences of {@code text}, in order, blanks at their ends left out; together they hold all its words. */
    public List<Span> sentences(String text) {
        Language language = LanguageGuess.of(text);
        String plain = GERMAN_QUOTATION.matcher(text).replaceAll("„$1”").replace('؟', '?');
        boolean[] quoted = quoted(text);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (SentenceProposals.End proposed : SentenceProposals.of(plain, language)) {
            int end = proposed.at();
            if (end == text.length()
                    || ((!proposed.doubtful() || begins(nextWord(text, end), language))
                            && isBreak(text, start, end, quoted, language == Language.GERMAN))) {
                addBounded(text, start, end, sentences);
                start = end;
            }
        }
        return sentences;
    }

    /** Whether sentences of the language begin with this word. */
    private static boolean begins(String word, Language language) {
        return STARTERS.contains(word) || language.stopWords().contains(word);
    }

    private boolean isBreak(String text, int start, int end, boolean[] quoted, boolean german) {
        char next = text.charAt(end);
        if (quoted[end] || Character.isLowerCase(next) || goesOnBehindQuotation(text, end)) {
            return false;
        }
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last == start || text.charAt(last - 1) != '.') {
            return last > start;
        }
        String word = lastWord(text, start, last - 1);
        return endsSentence(word, text, end)
                && !(ORDINAL.matcher(word).matches()
                        && isOrdinal(beforeNumber(text, start, last - 1 - word.length()), nextWord(text, end), german));
    }

    /** In Japanese the word that says what was quoted follows without a blank. */
    private static boolean goesOnBehindQuotation(String text, int end) {
        return "」』".indexOf(text.charAt(end - 1)) >= 0
                && Character.UnicodeScript.of(text.charAt(end)) == Character.UnicodeScript.HIRAGANA;
    }

    /** Whether a number with a period says which one of a row something is, as in a date. */
    private static boolean isOrdinal(String before, String next, boolean german) {
        if (MONTHS.contains(next.toLowerCase(Locale.ROOT)) && !STARTERS.contains(next)) {
            return true;
        }
        return german && (BEFORE_ORDINAL.contains(before) || !STARTERS.contains(next));
    }

    private static String beforeNumber(String text, int start, int end) {
        return lastWord(
                text,
                start,
                Math.max(start, text.substring(start, end).stripTrailing().length() + start));
    }

    /** Whether the period behind {@code word} ends a sentence, seeing what follows at {@code next}. */
    private boolean endsSentence(String word, String text, int next) {
        if (binding.contains(word) || isInitial(word)) {
            return false;
        }
        boolean digit = Character.isDigit(text.charAt(next));
        if (isMonth(word)) {
            return !digit;
        }
        if (open.contains(word) || isSmallLetter(word) || (word.indexOf('.') > 0 && word.length() <= 6)) {
            return !digit && STARTERS.contains(nextWord(text, next));
        }
        return true;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1
                && Character.isLetter(word.charAt(0))
                && !Character.isLowerCase(word.charAt(0)) // Arabic has no capitals
                && word.charAt(0) != 'I';
    }

    /** "h. c.", "т. е.", "5 г." */
    private static boolean isSmallLetter(String word) {
        return word.length() == 1 && Character.isLowerCase(word.charAt(0));
    }

    private static boolean isMonth(String word) {
        return Set.of("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
                .contains(word);
    }

    private static String lastWord(String text, int start, int end) {
        int i = end;
        while (i > start && (Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
            i--;
        }
        return text.substring(i, end);
    }

    private static String nextWord(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return text.substring(start, i);
    }

    /** For each position, whether a break there would fall inside a quotation that is closed soon enough. */
    private static boolean[] quoted(String text) {
        boolean[] quoted = new boolean[text.length() + 1];
        int opened = -1;
        String closing = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opened < 0 && OPENING.indexOf(c) >= 0) {
                opened = i;
                closing = CLOSING.get(OPENING.indexOf(c));
            } else if (opened >= 0 && closing.indexOf(c) >= 0) {
                if (i - opened <= MAX_QUOTATION) {
                    Arrays.fill(quoted, opened + 1, i + 1, true);
                }
                opened = -1;
            }
        }
        return quoted;
    }

    private static void addBounded(String text, int from, int to, List<Span> sentences) {
        int start = from;
        while (to - start > MAX_LENGTH) {
            int end = text.lastIndexOf(' ', start + MAX_LENGTH);
            if (end <= start) {
                end = start + MAX_LENGTH;
                end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            }
            addStripped(text, start, end, sentences);
            start = end;
        }
        addStripped(text, start, to, sentences);
    }

    private static void addStripped(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }
}
