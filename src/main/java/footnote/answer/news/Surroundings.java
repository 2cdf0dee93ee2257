package footnote.answer.news;

import footnote.answer.evidence.Evidence;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Share of a question's names that a passage or its headline has; 1 where the question has none. */
    static double names(AnalysedText question, Evidence.Passage passage) {
        AnalysedText text = AnalysedText.of(passage.headline() + "\n" + passage.text());
        List<Word> words = question.words();
        List<String> names = IntStream.range(0, words.size())
                .filter(i -> Names.isName(words, i))
                .mapToObj(i -> words.get(i).key())
                .toList();
        return names.isEmpty() ? 1 : (double) names.stream().filter(text::has).count() / names.size();
    }

    /** The stems of what a number counts. */
    static Set<String> counted(Claim claim) {
        return behind(claim).stream().map(Word::key).collect(Collectors.toSet());
    }

    /** Share of the content words of the shorter of two texts that the other has too, the words of some values aside. */
    static double alike(String one, String two, Set<String> aside) {
        Set<String> here = contentOf(one, aside);
        Set<String> there = contentOf(two, aside);
        int shorter = Math.min(here.size(), there.size());
        return shorter == 0 ? 0 : (double) here.stream().filter(there::contains).count() / shorter;
    }

    private static Set<String> contentOf(String text, Set<String> aside) {
        return AnalysedText.of(text)
                .content()
                .map(Word::key)
                .filter(key -> !aside.contains(key))
                .collect(Collectors.toSet());
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
