package footnote.store.lucene;

import footnote.search.ByteVectors;
import footnote.search.Candidate;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.text.Span;
import footnote.text.analysis.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.DiversifyingChildrenByteKnnVectorQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/** One search: the three arms over one snapshot of the index, and the passages they bring. */
final class CandidateSearch {

    private static final Query PASSAGES = new TermQuery(new Term(IndexFields.KIND, IndexFields.PASSAGE));
    private static final BitSetProducer PARENTS = new QueryBitSetProducer(PASSAGES);

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final boolean current;
    private final float[] vector;
    private final byte[] bytes;
    private final Set<String> stems;
    private final SamePassages twins;
    private final Query looked;

    /** @param current whether the vectors in the index can be compared with the query's */
    CandidateSearch(IndexSearcher searcher, SearchQuery query, boolean current) {
        this.current = current;
        this.bytes = ByteVectors.of(query.vector().vector());
        this.searcher = searcher;
        this.twins = new SamePassages(searcher);
        this.query = query;
        this.looked = Provenance.of(PASSAGES, query.filter());
        this.vector = query.vector().vector();
        this.stems = query.stems();
    }

    SearchResult find() throws IOException {
        if (!query.filter().isAll()) {
            Provenance.require(searcher);
        }
        Map<Integer, Double> words = byWords();
        Set<Integer> found = new TreeSet<>(words.keySet());
        if (current) {
            byPassage().forEach(hit -> found.add(hit.doc));
            bySentence().forEach(hit -> found.add(hit.doc));
        }
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> pending = new ArrayList<>();
        StoredFields fields = searcher.storedFields();
        for (int number : found) {
            Document document = fields.document(number);
            boolean compared = current && !ArticleDocuments.isPending(document);
            (compared ? candidates : pending)
                    .add(candidate(number, document, words.getOrDefault(number, 0.0), compared));
        }
        pending.sort(Comparator.comparingDouble(Candidate::words).reversed());
        return new SearchResult(candidates, pending, frequencies(), searcher.count(looked));
    }

    private Map<Integer, Double> byWords() throws IOException {
        Map<Integer, Double> scores = new LinkedHashMap<>();
        if (!stems.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String stem : stems) {
                any.add(new TermQuery(new Term(IndexFields.TEXT, stem)), Occur.SHOULD);
                any.add(boosted(IndexFields.TITLE, stem), Occur.SHOULD);
                any.add(boosted(IndexFields.HEADING, stem), Occur.SHOULD);
            }
            Query passages = new BooleanQuery.Builder()
                    .add(any.build(), Occur.MUST)
                    .add(looked, Occur.FILTER)
                    .build();
            for (ScoreDoc hit : twins.distinct(query.depth(), count -> hits(passages, count))) {
                scores.put(hit.doc, (double) hit.score);
            }
        }
        return scores;
    }

    private static Query boosted(String field, String stem) {
        return new BoostQuery(new TermQuery(new Term(field, stem)), SearchQuery.TITLE_BOOST);
    }

    private List<ScoreDoc> byPassage() throws IOException {
        return twins.distinct(
                query.depth(),
                count -> hits(new KnnByteVectorQuery(IndexFields.PASSAGE_VECTOR, bytes, count, only(looked)), count));
    }

    private List<ScoreDoc> bySentence() throws IOException {
        return twins.distinct(query.depth(), this::bySentence);
    }

    /** The passages of the nearest sentences, each passage by its best sentence. */
    private List<ScoreDoc> bySentence(int count) throws IOException {
        Query sentences = only(new ToChildBlockJoinQuery(looked, PARENTS));
        Query nearest = new DiversifyingChildrenByteKnnVectorQuery(
                IndexFields.SENTENCE_VECTOR, bytes, sentences, count, PARENTS);
        List<ScoreDoc> passages = new ArrayList<>();
        for (ScoreDoc sentence : hits(nearest, count)) {
            LeafReaderContext leaf = KeptVectors.leaf(searcher, sentence.doc);
            int parent = Objects.requireNonNull(PARENTS.getBitSet(leaf)).nextSetBit(sentence.doc - leaf.docBase);
            passages.add(new ScoreDoc(parent + leaf.docBase, sentence.score));
        }
        return passages;
    }

    /** Where nothing is left out there is nothing to filter by, which is faster. */
    private @Nullable Query only(Query some) {
        return query.filter().isAll() ? null : some;
    }

    private List<ScoreDoc> hits(Query wanted, int count) throws IOException {
        return List.of(searcher.search(wanted, count).scoreDocs);
    }

    private Candidate candidate(int number, Document document, double words, boolean compared) throws IOException {
        List<Span> spans = ArticleDocuments.spans(document.get(IndexFields.SPANS));
        List<Candidate.Sentence> sentences = new ArrayList<>();
        double[] meanings = compared
                ? cosines(IndexFields.SENTENCE_VECTOR, number - spans.size(), spans.size())
                : new double[spans.size()];
        for (int i = 0; i < meanings.length; i++) {
            sentences.add(new Candidate.Sentence(spans.get(i), meanings[i]));
        }
        return new Candidate(
                document.get(IndexFields.ID),
                ArticleDocuments.number(document, IndexFields.NUMBER),
                document.get(IndexFields.NAME),
                document.get(IndexFields.TITLE),
                document.get(IndexFields.HEADING),
                ArticleDocuments.number(document, IndexFields.START),
                document.get(IndexFields.TEXT),
                List.copyOf(sentences),
                words,
                compared ? cosines(IndexFields.PASSAGE_VECTOR, number, 1)[0] : 0,
                ArticleDocuments.family(document),
                ArticleDocuments.since(document).orElse(0),
                document.get(IndexFields.SOURCE),
                ArticleDocuments.published(document));
    }

    /** Cosines of the query with the vectors of {@code count} neighbouring documents. */
    private double[] cosines(String field, int first, int count) throws IOException {
        return KeptVectors.of(searcher, field, first, count).stream()
                .mapToDouble(kept -> ByteVectors.cosine(vector, kept))
                .toArray();
    }

    /** What stands in no passage itself may stand there in another form, such as "said" for "say". */
    private Map<String, Integer> frequencies() throws IOException {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        for (String stem : stems) {
            int itself = frequency(Set.of(stem));
            Set<String> forms = WordForms.stems(stem);
            frequencies.put(stem, itself > 0 || forms.size() == 1 ? itself : frequency(forms));
        }
        return frequencies;
    }

    private int frequency(Set<String> forms) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(new TermQuery(new Term(IndexFields.TEXT, form)), Occur.SHOULD));
        Query passages = new BooleanQuery.Builder()
                .add(any.build(), Occur.FILTER)
                .add(looked, Occur.FILTER)
                .build();
        return searcher.count(passages);
    }
}
