package footnote.collection.ingest;

import footnote.article.Article;
import footnote.collection.IndexEvent;
import footnote.collection.IndexSummary;
import footnote.collection.Storage;
import footnote.model.Encoder;
import footnote.store.lucene.LuceneStorage;
import footnote.testing.MadeUp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real collection in a folder, with a made-up encoder, that remembers what it was told last. */
public final class TestCollection implements AutoCloseable {

    public final LocalCollection collection;
    final List<IndexEvent> events = new ArrayList<>();
    Instant now = Instant.now();
    private final Path folder;
    private final Storage index;

    public TestCollection(Path folder) {
        this(folder, MadeUp.encoder());
    }

    public TestCollection(Path folder, Encoder encoder) {
        this(folder, encoder, LuceneStorage.open(folder.resolve(".index"), MadeUp.ENCODER, MadeUp.DIMENSION));
    }

    /** @param storage where the articles lie; closed with this */
    public TestCollection(Path folder, Encoder encoder, Storage storage) {
        this.folder = folder;
        this.index = storage;
        this.collection =
                new LocalCollection(index, new Vectoriser(encoder), folder.resolve(".deleted"), new TestClock());
    }

    /** Tells the time that the test says it is. */
    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** A mirror over the same index. */
    LocalCollection mirror() {
        return LocalCollection.mirror(index, new Vectoriser(MadeUp.encoder()));
    }

    public IndexSummary add(String... places) {
        events.clear();
        return collection.add(Stream.of(places).map(folder::resolve).toList(), events::add);
    }

    public IndexSummary addText(String name, String text) {
        events.clear();
        return collection.addText(name, text.getBytes(StandardCharsets.UTF_8), events::add);
    }

    public List<String> ids() {
        return collection.articles("", 1000, null).stream().map(Article::id).toList();
    }

    public String text(String id) {
        return collection.article(id).orElseThrow().text();
    }

    Set<String> texts() {
        return ids().stream().map(this::text).collect(Collectors.toSet());
    }

    static Consumer<IndexEvent> stopAfter(int files) {
        return event -> {
            if (event.done() == files) {
                throw new CancellationException();
            }
        };
    }

    @Override
    public void close() {
        index.close();
    }
}
