package footnote.text.analysis;

import footnote.text.Span;
import footnote.text.Terms;
import footnote.text.Terms.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as the checks see it.
 *
 * @param text the text
 * @param words its words in order, stop words included
 * @param amounts its numbers, dates aside
 * @param days its dates
 * @param keys its content words, and the initials of its names
 */
public record AnalysedText(String text, List<Word> words, List<Amount> amounts, List<Days.Day> days, Set<String> keys) {

    private static final Pattern QUOTATION = Pattern.compile("[“\"«„]([^“”\"«»„]{2,600})[”\"»“]");

    private static final Pattern ODD_MARKS = Pattern.compile("[‘’ʼ`´]");

    /**
     * A word of a text.
     *
     * @param key what it is compared by
     * @param term the word itself
     * @param lower the word in lower case, which is asked for most
     * @param sentence number of the sentence it stands in
     */
    public record Word(String key, Term term, String lower, int sentence) {

        public boolean isContent() {
            return !term.isStop();
        }

        /** Whether its form is that of a past or a participle, as far as can be told. */
        public boolean isPast() {
            return lower.endsWith("ed") || !key.equals(term.stem());
        }
    }

    public static AnalysedText of(String original) {
        String text = ODD_MARKS.matcher(original).replaceAll("'");
        List<Days.Day> days = Days.in(text);
        List<Amount> amounts = Amounts.in(text).stream()
                .filter(amount -> days.stream().noneMatch(day -> overlap(day.span(), amount.span())))
                .toList();
        List<Word> words = words(text);
        return new AnalysedText(text, words, amounts, days, keys(words));
    }

    private static boolean overlap(Span one, Span two) {
        return one.start() < two.end() && two.start() < one.end();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int sentence = 0;
        int end = 0;
        List<Term> terms = Terms.of(text);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String between = text.substring(end, Math.max(end, term.span().start()));
            sentence += between.matches("(?s).*[.!?].*") ? 1 : 0;
            String next = i + 1 < terms.size() ? terms.get(i + 1).word() : "";
            String lower = term.word().toLowerCase(Locale.ROOT);
            words.add(new Word(Synonyms.phrase(WordForms.key(term), next), term, lower, sentence));
            end = term.span().end();
        }
        return List.copyOf(words);
    }

    private static Set<String> keys(List<Word> words) {
        Set<String> keys = new LinkedHashSet<>();
        StringBuilder initials = new StringBuilder();
        for (Word word : words) {
            if (word.lower().equals("and")) {
                initials.setLength(0);
            }
            if (!word.isContent()) {
                continue; // "of" and "the" neither begin nor end a name
            }
            keys.add(word.key());
            if (word.term().isCapitalised()) {
                initials.append(Character.toLowerCase(word.term().word().charAt(0)));
                if (initials.length() >= 2) {
                    keys.add(initials.toString());
                }
            } else {
                initials.setLength(0);
            }
        }
        return Set.copyOf(keys);
    }

    /** Its words but for stop words. */
    public Stream<Word> content() {
        return words.stream().filter(Word::isContent);
    }

    /** Whether a word stands here, in this or a related form. */
    public boolean has(String key) {
        return WordForms.isAmong(key, keys);
    }

    /** Whether this very word stands here, in whatever form. */
    public boolean hasItself(String key) {
        return keys.stream().anyMatch(other -> WordForms.areForms(key, other));
    }

    /** What it puts in quotation marks, in one spelling of blanks and case. */
    public List<String> quotations() {
        List<String> quotations = new ArrayList<>();
        Matcher matcher = QUOTATION.matcher(text);
        while (matcher.find()) {
            quotations.add(flat(matcher.group(1)));
        }
        return quotations;
    }

    /** Whether these words stand between quotation marks, or behind one that is opened and not closed before them. */
    public boolean quotes(String flat) {
        String words = Pattern.quote(flat).replace(" ", "\\E[^\\p{L}\\p{N}]+\\Q");
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .anyMatch(found -> isQuoted(found.start()));
    }

    private boolean isQuoted(int at) {
        boolean open = false;
        for (int i = 0; i < at; i++) {
            char mark = text.charAt(i);
            boolean begin = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (mark == '“' || mark == '«' || mark == '„' || (begin && mark == '\'')) {
                open = true;
            } else if (mark == '”' || mark == '»' || mark == '\n') {
                open = false;
            } else if (mark == '"') {
                open = !open;
            }
        }
        return open;
    }

    /** Whether the text has these words in a row; {@code flat} is in small letters, with one blank between words. */
    public boolean says(String flat) {
        return flat(text).contains(flat);
    }

    private static String flat(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /**
     * What a number or date is about, as far as its neighbours tell.
     *
     * @param before content words before it
     * @param behind content words behind it
     */
    public record About(Set<String> before, Set<String> behind) {

        /** How much two have in common; what stands behind tells more. */
        public int sharedWith(About that) {
            Set<String> all = new HashSet<>(that.before);
            all.addAll(that.behind);
            return shared(before, all) + shared(behind, all) + shared(behind, that.behind);
        }

        private static int shared(Set<String> one, Set<String> two) {
            return (int) one.stream().filter(key -> WordForms.isAmong(key, two)).count();
        }
    }

    /** The content words around a stretch, up to the next number or date, which takes its own. */
    public About about(Span span, int before, int behind) {
        int first = 0;
        while (first < words.size() && words.get(first).term().span().start() < span.start()) {
            first++;
        }
        int next = first;
        while (next < words.size() && words.get(next).term().span().start() < span.end()) {
            next++;
        }
        Set<String> led = new HashSet<>();
        for (int i = first - 1; i >= 0 && led.size() < before && !isFigure(words.get(i)); i--) {
            add(words.get(i), led);
        }
        Set<String> followed = new HashSet<>();
        for (int i = next; i < words.size() && followed.size() < behind && !isFigure(words.get(i)); i++) {
            add(words.get(i), followed);
        }
        return new About(led, followed);
    }

    private boolean isFigure(Word word) {
        Span span = word.term().span();
        return amounts.stream().anyMatch(amount -> overlap(amount.span(), span))
                || days.stream().anyMatch(day -> overlap(day.span(), span));
    }

    private static void add(Word word, Set<String> to) {
        if (word.isContent()) {
            to.add(word.key());
        }
    }
}
