package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.answer.news.values.NamedThing;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds articles that say the same of different names: two sentences of which most is the same, in the same order, and
 * which have another name in one and the same place.
 */
final class Swapped {

    /** A sentence this much further from the question than the nearest is about something else. */
    private static final double NEAR = 0.12;

    /** So many sentences are compared with one another. */
    private static final int MOST = 16;

    /** Share of the words of the shorter that must be the same, besides the names. */
    private static final double SAME = 0.6;

    private final AnalysedText question;

    private Swapped(Evidence evidence) {
        this.question = AnalysedText.of(evidence.question());
    }

    private record Likely(Evidence.Passage passage, Evidence.Sentence sentence, AnalysedText reading) {}

    /** The two claims of the likeliest pair; none where there is no such pair. */
    static List<Claim> of(Evidence evidence) {
        Swapped swapped = new Swapped(evidence);
        List<Likely> likely = likely(evidence);
        for (int i = 0; i < likely.size(); i++) {
            for (int j = i + 1; j < likely.size(); j++) {
                List<Claim> found = swapped.pair(likely.get(i), likely.get(j));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Likely> likely(Evidence evidence) {
        List<Likely> all = new ArrayList<>();
        for (Evidence.Passage passage : evidence.passages()) {
            passage.sentences().stream()
                    .max(Comparator.comparingDouble(Evidence.Sentence::meaning))
                    .ifPresent(best -> all.add(new Likely(
                            passage, best, AnalysedText.of(best.span().of(passage.text())))));
        }
        double best =
                all.stream().mapToDouble(one -> one.sentence().meaning()).max().orElse(0);
        return all.stream()
                .filter(one -> one.sentence().meaning() >= best - NEAR)
                .sorted(Comparator.comparingDouble(one -> -one.sentence().meaning()))
                .limit(MOST)
                .toList();
    }

    private List<Claim> pair(Likely one, Likely two) {
        if (one.passage().article().equals(two.passage().article())) {
            return List.of();
        }
        List<int[]> same = common(one.reading().words(), two.reading().words());
        int shorter =
                Math.min(one.reading().words().size(), two.reading().words().size());
        if (same.size() < SAME * shorter) {
            return List.of();
        }
        int left = 0;
        int right = 0;
        List<int[]> ends = new ArrayList<>(same);
        ends.add(new int[] {one.reading().words().size(), two.reading().words().size()});
        for (int[] next : ends) {
            Optional<Claim> here = name(one, left, next[0]);
            Optional<Claim> there = name(two, right, next[1]);
            if (here.isPresent()
                    && there.isPresent()
                    && !here.get().value().agrees(there.get().value())) {
                return List.of(here.get(), there.get());
            }
            left = next[0] + 1;
            right = next[1] + 1;
        }
        return List.of();
    }

    /** A stretch of words that is a name the question does not have. */
    private Optional<Claim> name(Likely likely, int from, int to) {
        List<Word> words = likely.reading().words();
        Set<String> keys = new HashSet<>();
        int first = -1;
        int last = -1;
        for (int i = from; i < to; i++) {
            if (Names.isName(words, i) && !question.has(words.get(i).key())) {
                first = first < 0 ? i : first;
                last = i;
                keys.add(words.get(i).key());
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        Span span = new Span(
                words.get(first).term().span().start(),
                words.get(last).term().span().end());
        String text = likely.sentence().span().of(likely.passage().text());
        return Optional.of(new Claim(
                likely.passage(),
                likely.sentence().span(),
                new NamedThing(Set.copyOf(keys)),
                span.of(text),
                text,
                Attribution.of(likely.passage(), likely.sentence().span()),
                0));
    }

    /** Pairs of positions of the longest common run of words, gaps allowed. */
    private static List<int[]> common(List<Word> one, List<Word> two) {
        int[][] length = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                length[i][j] = one.get(i).key().equals(two.get(j).key())
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < two.size()) {
            if (one.get(i).key().equals(two.get(j).key())) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
