package footnote.collection.copies;

import dev.langchain4j.data.embedding.Embedding;
import footnote.collection.ArticleRecord;
import footnote.collection.IndexedArticle.Vectors;
import footnote.search.ByteVectors;
import footnote.text.HashSum;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came of a move of articles.
 *
 * @param articles those of the first store, and what the other has of them
 * @param passages the same of their passages, with their vectors, as they are found
 * @param different articles that are not the same there, or not there at all
 * @param deletedThere articles that were deleted there, and stay so
 * @param deletedHere articles that were deleted in the first store and are in the other
 */
public record MovedArticles(Both articles, Both passages, Some different, Some deletedThere, Some deletedHere) {

    /**
     * Two sides of something.
     *
     * @param count how many the first has
     * @param found how many of them the other has
     */
    public record Both(long count, long found, String hash, String foundHash) {}

    /**
     * Some articles.
     *
     * @param count how many they are
     * @param first ids of the first few of them
     */
    public record Some(long count, List<String> first) {}

    /** Ids of several articles, of which a few are kept. */
    private static final class Ids {

        private static final int TOLD = 5;

        private final List<String> first = new ArrayList<>();
        private long count;

        void add(String id) {
            count++;
            if (first.size() < TOLD) {
                first.add(id);
            }
        }

        Some some() {
            return new Some(count, List.copyOf(first));
        }
    }

    /** Counts what is compared. */
    static final class Count {

        private final HashSum articles = new HashSum();
        private final HashSum foundArticles = new HashSum();
        private final HashSum passages = new HashSum();
        private final HashSum foundPassages = new HashSum();
        private final Ids different = new Ids();
        private final Ids deletedThere = new Ids();
        private final Ids deletedHere = new Ids();

        void deletedThere(String id) {
            deletedThere.add(id);
        }

        void deletedHere(String id) {
            deletedHere.add(id);
        }

        long looked() {
            return articles.count() + deletedThere.count;
        }

        /** What waits for its vectors here may have them there. */
        void compare(ArticleRecord own, Optional<ArticleRecord> other, List<Vectors> found) {
            boolean compared = !own.indexed().isPending();
            byte[] one = bytes(own, compared);
            byte[] two = other.map(record -> bytes(record, compared)).orElse(null);
            articles.add(one);
            if (two != null) {
                foundArticles.add(two);
            }
            List<byte[]> parts = parts(own.id(), own.indexed().passages(), compared);
            List<byte[]> foundParts = parts(own.id(), found, compared);
            parts.forEach(passages::add);
            foundParts.forEach(foundPassages::add);
            if (!Arrays.equals(one, two) || !Arrays.deepEquals(parts.toArray(), foundParts.toArray())) {
                different.add(own.id());
            }
        }

        /** The language is found out with the vectors. */
        private static byte[] bytes(ArticleRecord record, boolean compared) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(
                    bytes,
                    record.indexed().article(),
                    record.indexed().origin(),
                    record.indexed().repeated(),
                    record.family(),
                    record.cuts(),
                    compared ? String.valueOf(record.language()) : "");
            parts(record.id(), record.indexed().passages(), compared).forEach(bytes::writeBytes);
            return bytes.toByteArray();
        }

        private static List<byte[]> parts(String id, List<Vectors> passages, boolean compared) {
            return passages.stream().map(passage -> part(id, passage, compared)).toList();
        }

        private static byte[] part(String id, Vectors passage, boolean compared) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(bytes, id, passage.passage());
            Embedding vector = passage.vector();
            if (compared && vector != null) {
                bytes.writeBytes(ByteVectors.of(vector.vector()));
                passage.sentences().forEach(sentence -> bytes.writeBytes(ByteVectors.of(sentence.vector())));
            }
            return bytes.toByteArray();
        }

        /** A store may have no room for characters that are none. */
        private static void write(ByteArrayOutputStream bytes, Object... parts) {
            bytes.writeBytes(List.of(parts).toString().replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8));
        }

        MovedArticles all() {
            return new MovedArticles(
                    both(articles, foundArticles),
                    both(passages, foundPassages),
                    different.some(),
                    deletedThere.some(),
                    deletedHere.some());
        }

        private static Both both(HashSum one, HashSum other) {
            return new Both(one.count(), other.count(), one.hash(), other.hash());
        }
    }
}
