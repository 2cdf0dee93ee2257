package footnote.store.lucene;

import footnote.collection.KeptArticle;
import footnote.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What must fit together in an index: each article once, each passage in its article at the place it says, each sentence
 * in its passage, and all or none of their vectors.
 */
final class IndexInvariants {

    /** More say nothing more. */
    private static final int FINDINGS = 20;

    private final Set<String> articles = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    private IndexInvariants() {}

    /** What does not fit, in words. */
    static List<String> check(DirectoryReader reader) throws IOException {
        IndexInvariants invariants = new IndexInvariants();
        for (LeafReaderContext leaf : reader.leaves()) {
            invariants.new Segment(leaf.reader()).check();
        }
        return List.copyOf(invariants.findings);
    }

    private void expect(boolean fits, String what, @Nullable String id) {
        if (!fits && findings.size() < FINDINGS) {
            findings.add("Article %s: %s.".formatted(id, what));
        }
    }

    /** The blocks of one segment, each of an article. */
    private final class Segment {

        private final LeafReader reader;
        private final FixedBitSet sentences;
        private final FixedBitSet passages;
        private final FixedBitSet ends;
        private final FixedBitSet deleted;
        private final FixedBitSet sentenceVectors;
        private final FixedBitSet passageVectors;
        private final List<Document> block = new ArrayList<>();
        private int openSentences;
        private int openVectors;

        Segment(LeafReader reader) throws IOException {
            this.reader = reader;
            this.sentences = ofKind(IndexFields.SENTENCE);
            this.passages = ofKind(IndexFields.PASSAGE);
            this.ends = ofKind(IndexFields.ARTICLE);
            this.deleted = ofKind(IndexFields.DELETED);
            this.sentenceVectors = withVector(IndexFields.SENTENCE_VECTOR);
            this.passageVectors = withVector(IndexFields.PASSAGE_VECTOR);
        }

        private FixedBitSet ofKind(String kind) throws IOException {
            FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
            PostingsEnum postings = reader.postings(new Term(IndexFields.KIND, kind), PostingsEnum.NONE);
            if (postings != null) {
                documents.or(postings);
            }
            return documents;
        }

        private FixedBitSet withVector(String field) throws IOException {
            FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
            KnnVectorValues vectors = reader.getByteVectorValues(field);
            if (vectors != null) {
                documents.or(vectors.iterator());
            }
            return documents;
        }

        void check() throws IOException {
            StoredFields fields = reader.storedFields();
            Bits live = reader.getLiveDocs();
            for (int number = 0; number < reader.maxDoc(); number++) {
                if (live == null || live.get(number)) {
                    check(number, fields);
                }
            }
            expect(block.isEmpty() && openSentences == 0, "passages or sentences have lost it", id());
        }

        private void check(int number, StoredFields fields) throws IOException {
            if (sentences.get(number)) {
                openSentences++;
                openVectors += sentenceVectors.get(number) ? 1 : 0;
            } else if (passages.get(number)) {
                passage(fields.document(number), passageVectors.get(number));
            } else if (ends.get(number)) {
                article(fields.document(number));
            } else if (deleted.get(number)) {
                expect(block.isEmpty() && openSentences == 0, "passages or sentences have lost it", id());
            } else {
                expect(
                        false,
                        "something unknown is among its parts",
                        fields.document(number).get(IndexFields.ID));
            }
        }

        private void passage(Document passage, boolean vector) {
            int expected = ArticleDocuments.isPending(passage)
                    ? 0
                    : ArticleDocuments.spans(passage.get(IndexFields.SPANS)).size();
            String id = passage.get(IndexFields.ID);
            expect(openSentences == expected, "a passage has other sentences than it says", id);
            expect(openVectors == openSentences, "a sentence has no vector", id);
            expect(vector != ArticleDocuments.isPending(passage), "a passage has no vector, or one too early", id);
            openSentences = 0;
            openVectors = 0;
            block.add(passage);
        }

        private void article(Document document) {
            KeptArticle kept = ArticleDocuments.kept(document);
            String id = kept.article().id();
            expect(articles.add(id), "it is there twice", id);
            expect(openSentences == 0, "a sentence has lost its passage", id);
            for (int i = 0; i < block.size(); i++) {
                Document passage = block.get(i);
                expect(id.equals(passage.get(IndexFields.ID)), "a passage of another article is among its own", id);
                expect(ArticleDocuments.number(passage, IndexFields.NUMBER) == i, "its passages are out of order", id);
                expect(
                        ArticleDocuments.isPending(passage) == ArticleDocuments.isPending(document),
                        "only a part of its vectors is there",
                        id);
                expect(isInPlace(passage, kept.article().text()), "a passage is not where it says", id);
            }
            block.clear();
            openSentences = 0;
        }

        private boolean isInPlace(Document passage, String text) {
            int start = ArticleDocuments.number(passage, IndexFields.START);
            String words = passage.get(IndexFields.TEXT);
            return text.startsWith(words, start)
                    && ArticleDocuments.spans(passage.get(IndexFields.SPANS)).stream()
                            .allMatch(span -> isWithin(span, start, start + words.length()));
        }

        private static boolean isWithin(Span span, int start, int end) {
            return start <= span.start() && span.start() < span.end() && span.end() <= end;
        }

        private @Nullable String id() {
            return block.isEmpty() ? null : block.getFirst().get(IndexFields.ID);
        }
    }
}
