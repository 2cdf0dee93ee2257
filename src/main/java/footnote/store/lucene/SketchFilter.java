package footnote.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which words of sketches a segment of the index surely does not have, without looking: hardly an article is a copy, so
 * that nearly all looking is in vain. Two bytes a word. Not for use by several threads.
 */
final class SketchFilter {

    /** Who puts a few articles in needs no more than the looking; reading all words of a large segment takes longer. */
    private static final int ASKED = 64;

    /** With two of so many bits a word, one word in seventy is looked for in vain. */
    private static final int BITS = 16;

    private final Map<IndexReader.CacheKey, Segment> segments = new HashMap<>();

    /** Forgets segments that are no more. */
    void follow(IndexSearcher searcher) {
        Set<IndexReader.CacheKey> present = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            present.add(key(leaf.reader()));
        }
        segments.keySet().retainAll(present);
    }

    Segment of(LeafReader reader) {
        return segments.computeIfAbsent(key(reader), key -> new Segment());
    }

    private static IndexReader.CacheKey key(LeafReader reader) {
        return reader.getCoreCacheHelper().getKey();
    }

    /** What one segment has; its words stay the same as long as there is. */
    static final class Segment {

        private int asked;
        private @Nullable FixedBitSet bits;

        private Segment() {}

        /** Those of the words that the segment may have. */
        List<BytesRef> few(LeafReader reader, List<BytesRef> words) throws IOException {
            if (bits == null && ++asked > ASKED) {
                bits = read(reader);
            }
            if (bits == null) {
                return words;
            }
            List<BytesRef> few = new ArrayList<>();
            for (BytesRef word : words) {
                int hash = hash(word);
                if (bits.get(first(hash, bits)) && bits.get(second(hash, bits))) {
                    few.add(word);
                }
            }
            return few;
        }

        private static FixedBitSet read(LeafReader reader) throws IOException {
            Terms terms = reader.terms(IndexFields.SKETCH);
            long count = terms == null ? 0 : terms.size();
            FixedBitSet read = new FixedBitSet(Math.clamp(count * BITS, BITS, 1 << 30));
            TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef word = words.next(); word != null; word = words.next()) {
                int hash = hash(word);
                read.set(first(hash, read));
                read.set(second(hash, read));
            }
            return read;
        }

        private static int hash(BytesRef word) {
            return StringHelper.murmurhash3_x86_32(word, 0);
        }

        private static int first(int hash, FixedBitSet bits) {
            return Integer.remainderUnsigned(hash, bits.length());
        }

        private static int second(int hash, FixedBitSet bits) {
            return Integer.remainderUnsigned(Integer.reverse(hash) * 0x9E3779B9, bits.length());
        }
    }
}
