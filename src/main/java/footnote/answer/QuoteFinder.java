package footnote.answer;

import footnote.article.Span;
import footnote.article.Terms;
import footnote.model.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a passage that a sentence rests on: the sentence itself, or the one or two nearest to it. */
final class QuoteFinder {

    private QuoteFinder() {}

    /** Where in the passage's text the support stands, if the passage has any of the sentence's words. */
    static Optional<Span> find(String sentence, Evidence.Passage passage) {
        int verbatim = passage.text().indexOf(sentence);
        if (verbatim >= 0) {
            return Optional.of(new Span(verbatim, verbatim + sentence.length()));
        }
        return nearest(Terms.content(sentence), passage);
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

    static double share(Set<String> wanted, String text) {
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<String> found = new HashSet<>(wanted);
        found.retainAll(Terms.content(text));
        return (double) found.size() / wanted.size();
    }
}
