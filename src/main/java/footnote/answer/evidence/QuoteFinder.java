package footnote.answer.evidence;

import footnote.text.Span;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a passage that a sentence rests on: the sentence itself, or the one or two nearest to it. */
public final class QuoteFinder {

    /** How many quotes of a passage are tried for a sentence in words of its own. */
    public static final int TRIED = 6;

    /** A quote of more sentences shows a reader nothing in particular. */
    private static final int LONGEST = 3;

    private QuoteFinder() {}

    /** Where in the passage's text the support stands, if the passage has any of the sentence's words. */
    public static Optional<Span> find(String sentence, Evidence.Passage passage) {
        int verbatim = passage.text().indexOf(sentence);
        if (verbatim >= 0) {
            return Optional.of(new Span(verbatim, verbatim + sentence.length()));
        }
        return nearest(Terms.content(sentence), passage);
    }

    /**
     * The quotes of a passage that have most of a sentence's words, best first: the sentence itself alone if it is there. A
     * part of one is not, as it may have left out who denies it.
     */
    public static List<Span> nearest(String sentence, Evidence.Passage passage, int limit) {
        if (limit == 1 || isWhole(sentence, passage)) {
            return find(sentence, passage).stream().toList();
        }
        Set<String> wanted = Terms.content(sentence);
        return spans(passage).stream()
                .sorted(Comparator.comparingDouble(span -> -share(wanted, span.of(passage.text()))))
                .limit(limit)
                .toList(); // of equal ones the shorter leads
    }

    private static boolean isWhole(String sentence, Evidence.Passage passage) {
        int start = passage.text().indexOf(sentence);
        int end = start + sentence.length();
        return start >= 0
                && passage.sentences().stream().anyMatch(one -> one.span().start() == start)
                && passage.sentences().stream().anyMatch(one -> one.span().end() == end);
    }

    /** Each sentence, and each with the one or two behind it. */
    private static List<Span> spans(Evidence.Passage passage) {
        List<Evidence.Sentence> sentences = passage.sentences();
        List<Span> spans = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i + length <= sentences.size(); i++) {
                spans.add(new Span(
                        sentences.get(i).span().start(),
                        sentences.get(i + length - 1).span().end()));
            }
        }
        return spans;
    }

    private static Optional<Span> nearest(Set<String> wanted, Evidence.Passage passage) {
        List<Evidence.Sentence> sentences = passage.sentences();
        Span best = null;
        double bestShare = 0;
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = i; j < Math.min(i + 2, sentences.size()); j++) {
                Span span = new Span(
                        sentences.get(i).span().start(), sentences.get(j).span().end());
                // A second sentence must bring something: equal shares go to the shorter quote.
                double share = share(wanted, span.of(passage.text()));
                if (share > bestShare + 0.05 * (j - i)) {
                    bestShare = share;
                    best = span;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    public static double share(Set<String> wanted, String text) {
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<String> found = new HashSet<>(wanted);
        found.retainAll(Terms.content(text));
        return (double) found.size() / wanted.size();
    }
}
