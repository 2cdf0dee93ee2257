package footnote.answer.question;

import footnote.search.SimilarWord;
import footnote.text.CommonWords;
import footnote.text.Terms;
import footnote.text.Terms.Term;
import footnote.text.Verbs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Reads words of a question that the collection does not have as words that it has: typing errors, and names in another
 * spelling. A word that sounds the same may differ in two letters, so that Tokaev is Tokayev but Iran never Iraq; a long
 * word that is no name may sound otherwise where it differs in one. Words that English prose has are left as they are.
 * Thread-safe.
 */
public final class SpellingCorrection {

    /** A word of fewer letters that sounds otherwise is another word. */
    private static final int LONG = 7;

    /** Words that are looked up at most: a question has few that the collection lacks. */
    private static final int MOST = 8;

    private final Function<String, List<SimilarWord>> similar;
    private final Predicate<String> known;

    /**
     * Corrects by a collection.
     *
     * @param similar words of the collection that are spelt like one that it does not have
     * @param known whether a word is spelt right, be it in the collection or not
     */
    public SpellingCorrection(Function<String, List<SimilarWord>> similar, Predicate<String> known) {
        this.similar = similar;
        this.known = known;
    }

    /**
     * A question as it is read.
     *
     * @param text the question with other words in it
     * @param words what was read as what
     */
    public record Corrected(String text, Map<String, String> words) {

        public List<String> notices() {
            return words.entrySet().stream()
                    .map(read -> "“%s” was read as “%s”, as the articles spell it."
                            .formatted(read.getKey(), read.getValue()))
                    .toList();
        }
    }

    public Corrected of(String question) {
        boolean shouted = question.equals(question.toUpperCase(Locale.ROOT));
        Map<String, String> words = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        int asked = 0;
        for (Term term : Terms.of(question)) {
            boolean name = term.isCapitalised() && !shouted && term.span().start() > 0;
            boolean unknown = !term.isStop() && !term.isNumber() && !isEnglish(term) && asked++ < MOST;
            Optional<String> read = unknown ? read(term, name) : Optional.empty();
            if (read.isPresent()) {
                words.put(term.word(), read.get());
                text.append(question, from, term.span().start()).append(read.get());
                from = term.span().end();
            }
        }
        return new Corrected(text.append(question.substring(from)).toString(), words);
    }

    private static boolean isEnglish(Term term) {
        return CommonWords.rarity(term.stem()) < 1 || Verbs.has(term.stem());
    }

    private Optional<String> read(Term term, boolean name) {
        List<SimilarWord> alike = similar.apply(term.word());
        if (alike.isEmpty() || (!name && known.test(term.word()))) {
            return Optional.empty();
        }
        return alike.stream()
                .filter(word -> !name || Character.isUpperCase(word.word().codePointAt(0)))
                .filter(word -> soundsAlike(term.word(), word.word())
                        || (!name && word.edits() == 1 && term.word().length() >= LONG))
                .map(SimilarWord::word)
                .findFirst();
    }

    private static boolean soundsAlike(String one, String two) {
        DoubleMetaphone sound = new DoubleMetaphone();
        sound.setMaxCodeLen(Math.max(one.length(), two.length())); // else the ends of long names go unheard
        return sound.isDoubleMetaphoneEqual(one, two);
    }
}
