package footnote.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class SketchFilterTest {

    private static final int WORDS = 2000;
    private static final int OFTEN = 100;

    private final SketchFilter bands = new SketchFilter();
    private final Directory directory = new ByteBuffersDirectory();

    private static List<BytesRef> words(String prefix) {
        return IntStream.range(0, WORDS).mapToObj(i -> new BytesRef(prefix + i)).toList();
    }

    private void write(String prefix) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Document document = new Document();
            words(prefix).forEach(word -> document.add(new StringField(IndexFields.SKETCH, word, Field.Store.NO)));
            writer.addDocument(document);
        }
    }

    private static LeafReader leaf(DirectoryReader reader, int number) {
        return reader.leaves().get(number).reader();
    }

    @Test
    void keepsAllThatIsThereAndNextToNothingElse() throws IOException {
        write("1-");
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader leaf = leaf(reader, 0);
            for (int i = 0; i < OFTEN; i++) {
                assertEquals(words("1-"), bands.of(leaf).few(leaf, words("1-")));
            }
            int inVain = bands.of(leaf).few(leaf, words("2-")).size();
            assertTrue(inVain < WORDS / 20, inVain + " of " + WORDS + " are looked for in vain");
        }
    }

    @Test
    void readsNothingForWhoAsksSeldom() throws IOException {
        write("1-");
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader leaf = leaf(reader, 0);
            assertEquals(words("2-"), bands.of(leaf).few(leaf, words("2-")));
        }
    }

    @Test
    void forgetsSegmentsThatAreNoMore() throws IOException {
        write("1-");
        write("2-");
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader second = leaf(reader, 1);
            SketchFilter.Segment known = bands.of(second);
            bands.follow(new IndexSearcher(reader));
            assertSame(known, bands.of(second));
            bands.follow(new IndexSearcher(leaf(reader, 0)));
            assertNotSame(known, bands.of(second));
        }
    }

    @Test
    void segmentWithoutSketchesHasNothing() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader leaf = leaf(reader, 0);
            for (int i = 0; i < OFTEN; i++) {
                bands.of(leaf).few(leaf, words("1-"));
            }
            assertEquals(List.of(), bands.of(leaf).few(leaf, words("1-")));
        }
    }
}
