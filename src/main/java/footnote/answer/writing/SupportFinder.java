package footnote.answer.writing;

import footnote.answer.check.Objection;
import footnote.answer.check.Quote;
import footnote.answer.check.Support;
import footnote.answer.check.SupportCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.QuoteFinder;
import footnote.text.Span;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a sentence rests on: first in the passages it cites, each alone, then in those together, and where that
 * fails or it cites none, in any other passage. Passages that only nearly fit are none.
 */
final class SupportFinder {

    /** Quotes of passages that are not cited, those with most of the sentence's words: a judge takes some 10 ms for each. */
    private static final int ELSEWHERE = 12;

    private final Evidence evidence;
    private final SupportCheck check;
    private final int quotes;

    /**
     * Looks in an evidence.
     *
     * @param check decides whether a quote supports a sentence
     * @param quotes how many quotes of a passage are tried
     */
    SupportFinder(Evidence evidence, SupportCheck check, int quotes) {
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

    /**
     * What came of looking.
     *
     * @param found what supports the sentence; empty where nothing does
     * @param objection what speaks against it, if nothing does, as the nearest quote has it
     */
    record Outcome(List<Found> found, Objection objection) {}

    /** What supports a sentence that cites these numbers. */
    Outcome of(String sentence, List<Integer> numbers) {
        List<Evidence.Passage> cited = passages(numbers);
        Outcome alone = tried(
                sentence,
                cited.stream().flatMap(passage -> near(sentence, passage)).toList());
        if (!alone.found().isEmpty()) {
            return alone;
        }
        List<Found> together = together(sentence, cited);
        if (!together.isEmpty()) {
            return new Outcome(together, Objection.NOT_SAID);
        }
        Outcome elsewhere = tried(sentence, elsewhere(sentence, cited));
        return new Outcome(
                elsewhere.found().stream().limit(1).toList(), (cited.isEmpty() ? elsewhere : alone).objection());
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

    private Stream<Found> near(String sentence, Evidence.Passage passage) {
        return QuoteFinder.nearest(sentence, passage, quotes).stream().map(span -> new Found(passage, span));
    }

    /** The first quote of each passage that supports the sentence. */
    private Outcome tried(String sentence, List<Found> candidates) {
        List<Support> supports = check.check(
                sentence,
                candidates.stream()
                        .map(one -> new Quote(one.quote(), one.passage().text()))
                        .toList());
        Set<Integer> seen = new TreeSet<>();
        List<Found> found = IntStream.range(0, candidates.size())
                .filter(i -> supports.get(i).isBorne())
                .mapToObj(candidates::get)
                .filter(one -> seen.add(one.passage().number()))
                .toList();
        return new Outcome(found, objection(supports));
    }

    private static Objection objection(List<Support> supports) {
        return supports.stream()
                .filter(Support.Refused.class::isInstance)
                .map(Support.Refused.class::cast)
                .findFirst()
                .map(Support.Refused::objection)
                .orElse(Objection.NOT_SAID);
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
        return check.check(sentence, List.of(new Quote(all, all))).getFirst().isBorne()
                ? List.copyOf(parts)
                : List.of();
    }

    private List<Found> elsewhere(String sentence, List<Evidence.Passage> cited) {
        Set<String> wanted = Terms.content(sentence);
        return evidence.passages().stream()
                .filter(passage -> !cited.contains(passage))
                .flatMap(passage -> near(sentence, passage))
                .sorted(Comparator.comparingDouble(one -> -QuoteFinder.share(wanted, one.quote())))
                .limit(ELSEWHERE)
                .toList();
    }
}
