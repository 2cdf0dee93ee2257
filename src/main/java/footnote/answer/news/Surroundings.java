package footnote.answer.news;

import footnote.answer.news.values.Quantity;
import footnote.text.Verbs;
import footnote.text.analysis.Amount;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around a value say of it: which of the question's stand there, and what a number counts. */
final class Surroundings {

    /** More words behind a number are not what it counts. */
    private static final int LONGEST = 3;

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]*");

    private Surroundings() {}

    /** Share of what a question says besides names that the words around a value say too. */
    static double shared(AnalysedText question, Claim claim) {
        AnalysedText clause = AnalysedText.of(claim.clause());
        Set<String> wanted = plain(question);
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(clause::has).count() / wanted.size();
    }

    /** The content words of a text that are no names. */
    private static Set<String> plain(AnalysedText text) {
        Set<String> plain = new LinkedHashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            if (text.words().get(i).isContent() && !Names.isName(text.words(), i)) {
                plain.add(text.words().get(i).key());
            }
        }
        return plain;
    }

    /** What a number counts: the words right behind it, up to a verb or a word that only joins; empty where nothing is told. */
    static String noun(Claim claim) {
        List<Word> words = behind(claim);
        return words.isEmpty() || words.size() > LONGEST
                ? ""
                : claim.clause()
                        .substring(
                                words.getFirst().term().span().start(),
                                words.getLast().term().span().end());
    }

    private static List<Word> behind(Claim claim) {
        int at = claim.clause().indexOf(claim.shown());
        if (at < 0
                || !(claim.value() instanceof Quantity quantity)
                || quantity.amount().kind() != Amount.Kind.COUNT) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        int end = at + claim.shown().length();
        for (Word word : AnalysedText.of(claim.clause()).words()) {
            if (word.term().span().start() < end) {
                continue;
            }
            String between = claim.clause().substring(end, word.term().span().start());
            if (!word.isContent()
                    || word.isPast()
                    || Verbs.has(word.term().stem())
                    || !BETWEEN.matcher(between).matches()) {
                break;
            }
            words.add(word);
            end = word.term().span().end();
        }
        return words;
    }
}
