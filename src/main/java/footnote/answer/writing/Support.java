package footnote.answer.writing;

import footnote.answer.check.SentenceCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.QuoteFinder;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a sentence rests on: first in the passages it cites, each alone, then in those together, and where that
 * fails or it cites none, in any other passage. Passages that only nearly fit are none.
 */
final class Support {

    private final Evidence evidence;
    private final SentenceCheck check;
    private final int quotes;

    /**
     * Looks in an evidence.
     *
     * @param check decides whether a quote supports a sentence
     * @param quotes how many quotes of a passage are tried
     */
    Support(Evidence evidence, SentenceCheck check, int quotes) {
        this.evidence = evidence;
        this.check = check;
        this.quotes = quotes;
    }

    /**
     * Words that support a sentence.
     *
     * @param passage the passage they are in
     * @param span where they stand in its text
     */
    record Found(Evidence.Passage passage, Span span) {

        String quote() {
            return span.of(passage.text());
        }
    }

    /** What supports a sentence that cites these numbers; empty where nothing does. */
    List<Found> of(String sentence, List<Integer> numbers) {
        List<Evidence.Passage> cited = passages(numbers);
        List<Found> alone = cited.stream()
                .flatMap(passage -> in(sentence, passage).stream())
                .toList();
        if (!alone.isEmpty()) {
            return alone;
        }
        List<Found> together = together(sentence, cited);
        return together.isEmpty() ? elsewhere(sentence, cited) : together;
    }

    /** The whole passages of these numbers, whatever they say. */
    List<Found> claimed(List<Integer> numbers) {
        return passages(numbers).stream()
                .map(passage -> new Found(passage, new Span(0, passage.text().length())))
                .toList();
    }

    private List<Evidence.Passage> passages(List<Integer> numbers) {
        return numbers.stream()
                .filter(number -> number >= 1 && number <= evidence.passages().size())
                .map(number -> evidence.passages().get(number - 1))
                .toList();
    }

    private Optional<Found> in(String sentence, Evidence.Passage passage) {
        return QuoteFinder.nearest(sentence, passage, quotes).stream()
                .map(span -> new Found(passage, span))
                .filter(found -> check.supports(sentence, found.quote(), passage.text()))
                .findFirst();
    }

    private List<Found> together(String sentence, List<Evidence.Passage> cited) {
        List<Found> parts = new ArrayList<>();
        for (Evidence.Passage passage : cited) {
            QuoteFinder.find(sentence, passage).ifPresent(span -> parts.add(new Found(passage, span)));
        }
        if (parts.size() < 2) {
            return List.of();
        }
        String all = String.join(" ", parts.stream().map(Found::quote).toList());
        return check.supports(sentence, all, all) ? List.copyOf(parts) : List.of();
    }

    private List<Found> elsewhere(String sentence, List<Evidence.Passage> cited) {
        return evidence.passages().stream()
                .filter(passage -> !cited.contains(passage))
                .flatMap(passage -> in(sentence, passage).stream())
                .limit(1)
                .toList();
    }
}
