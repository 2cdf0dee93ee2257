package footnote.testing;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.collection.ArticleRecord;
import footnote.collection.IndexedArticle.Vectors;
import footnote.search.Candidate;
import footnote.search.PassageIndex;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import footnote.search.SpellingRule;
import footnote.text.SameWords;
import footnote.text.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The passages of a {@link MemoryStorage}: every search looks at each of them. */
record MemoryPassages(MemoryStorage storage) implements PassageIndex {

    private static final int MOST_EDITS = 2;

    /** A passage beside its article. */
    private record Place(ArticleRecord record, Vectors vectors) {

        Article article() {
            return record.indexed().article();
        }

        String text() {
            return vectors.passage().span().of(article().text());
        }

        boolean pending() {
            return vectors.vector() == null;
        }

        List<String> stems() {
            String heading = vectors.passage().heading();
            String all = text() + "\n"
                    + (article().title() == null ? "" : article().title()) + "\n" + (heading == null ? "" : heading);
            return Terms.of(all).stream().map(Terms.Term::stem).toList();
        }
    }

    private List<Place> looked(SearchFilter filter) {
        return storage.articles().values().stream()
                .filter(record -> isLeft(record.indexed().article(), filter))
                .flatMap(record -> record.indexed().passages().stream().map(passage -> new Place(record, passage)))
                .toList();
    }

    private static boolean isLeft(Article article, SearchFilter filter) {
        LocalDate until = filter.publishedBy();
        LocalDate published = article.published();
        return (until == null || (published != null && !published.isAfter(until))) && isFrom(article, filter);
    }

    private static boolean isFrom(Article article, SearchFilter filter) {
        String source = article.source();
        return filter.sources().isEmpty() || (source != null && filter.sources().contains(source));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        List<Place> looked = looked(query.filter());
        Set<String> stems = Terms.content(query.words());
        Map<Place, Double> words = new LinkedHashMap<>();
        looked.forEach(place -> words.put(place, words(place, stems, looked)));
        Set<Place> found = new HashSet<>(best(looked, words::get, 0, query.depth()));
        List<Place> ready = looked.stream().filter(place -> !place.pending()).toList();
        Embedding vector = query.vector();
        found.addAll(best(ready, place -> cosine(vector, place.vectors().vector()), -1, query.depth()));
        found.addAll(best(ready, place -> sentence(vector, place), -1, query.depth()));
        Set<Place> byWords = new HashSet<>(best(looked, words::get, 0, query.depth()));
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> pending = new ArrayList<>();
        for (Place place : looked) {
            if (found.contains(place)) {
                double score = byWords.contains(place) ? words.getOrDefault(place, 0.0) : 0;
                (place.pending() ? pending : candidates).add(candidate(place, score, vector));
            }
        }
        pending.sort(Comparator.comparingDouble(Candidate::words).reversed());
        return new SearchResult(candidates, pending, frequencies(stems, looked), looked.size());
    }

    /** The best of an arm that are above a score; of passages of the same words the earliest article's. */
    private static List<Place> best(List<Place> places, ToDoubleFunction<Place> arm, double above, int depth) {
        Map<Long, Place> distinct = new LinkedHashMap<>();
        places.stream()
                .filter(place -> arm.applyAsDouble(place) > above)
                .sorted(Comparator.comparingLong(
                        place -> place.record().family().since()))
                .forEach(place -> distinct.putIfAbsent(SameWords.key(place.text()), place));
        return distinct.values().stream()
                .sorted(Comparator.comparingDouble(arm).reversed())
                .limit(depth)
                .toList();
    }

    /** As often as a word is there, a rare one counting more. */
    private static double words(Place place, Set<String> stems, List<Place> all) {
        List<String> own = place.stems();
        double score = 0;
        for (String stem : stems) {
            long count = own.stream().filter(stem::equals).count();
            if (count > 0) {
                long having =
                        all.stream().filter(one -> one.stems().contains(stem)).count();
                score += Math.log1p((double) all.size() / having) * count / (count + 1.0);
            }
        }
        return score;
    }

    private static Map<String, Integer> frequencies(Set<String> stems, List<Place> looked) {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        for (String stem : stems) {
            long count = looked.stream()
                    .filter(place -> Terms.of(place.text()).stream()
                            .anyMatch(term -> term.stem().equals(stem)))
                    .count();
            frequencies.put(stem, (int) count);
        }
        return frequencies;
    }

    private static double cosine(Embedding query, @Nullable Embedding own) {
        return own == null ? 0 : CosineSimilarity.between(query, own);
    }

    private static double sentence(Embedding query, Place place) {
        return place.vectors().sentences().stream()
                .mapToDouble(own -> cosine(query, own))
                .max()
                .orElse(-1);
    }

    private static Candidate candidate(Place place, double words, Embedding query) {
        Article article = place.article();
        Passage passage = place.vectors().passage();
        List<Candidate.Sentence> sentences = IntStream.range(
                        0, passage.sentences().size())
                .mapToObj(i -> new Candidate.Sentence(
                        passage.sentences().get(i),
                        place.pending()
                                ? 0
                                : cosine(query, place.vectors().sentences().get(i))))
                .toList();
        return new Candidate(
                article.id(),
                passage.number(),
                article.name(),
                article.title(),
                passage.heading(),
                passage.span().start(),
                place.text(),
                sentences,
                words,
                cosine(query, place.vectors().vector()),
                place.record().family().name(),
                place.record().family().since(),
                article.source(),
                article.published());
    }

    @Override
    public int undated(SearchFilter filter) {
        return (int) storage.articles().values().stream()
                .map(record -> record.indexed().article())
                .filter(article -> article.published() == null && isFrom(article, filter))
                .count();
    }

    @Override
    public List<SimilarWord> similar(String word) {
        String stem = SpellingRule.stem(word).orElse(null);
        List<Place> all = looked(SearchFilter.ALL);
        if (stem == null) {
            return List.of();
        }
        if (all.stream().anyMatch(place -> place.stems().contains(stem))) {
            return List.of();
        }
        Map<String, SimilarWord> similar = new LinkedHashMap<>();
        all.stream().flatMap(place -> Terms.of(place.text()).stream()).forEach(term -> {
            int edits = edits(stem, term.stem());
            if (edits <= MOST_EDITS && term.stem().charAt(0) == stem.charAt(0)) {
                similar.putIfAbsent(term.stem(), new SimilarWord(term.word(), edits));
            }
        });
        return Stream.of(similar.values().toArray(SimilarWord[]::new))
                .sorted(Comparator.comparingInt(SimilarWord::edits))
                .limit(SpellingRule.MOST)
                .toList();
    }

    /** How many letters are other, missing or added. */
    private static int edits(String one, String two) {
        int[] row = IntStream.rangeClosed(0, two.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int same = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[two.length()];
    }
}
