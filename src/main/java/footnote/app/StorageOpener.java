package footnote.app;

import footnote.collection.ChangeLog;
import footnote.collection.Storage;
import footnote.collection.Upkeep;
import footnote.fault.BadInputException;
import footnote.model.Encoder;
import footnote.search.PassageIndex;
import footnote.settings.CollectionSettings;
import footnote.store.lucene.LuceneStorage;
import footnote.store.lucene.LuceneUpkeep;
import footnote.store.opensearch.OpenSearchAddress;
import footnote.store.opensearch.OpenSearchPassages;
import footnote.store.postgres.PostgresArticleStore;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens the collection where the settings say it lies: a folder; a folder whose passages are in a cluster; a database whose
 * passages are in a cluster. Safe for use by several threads.
 */
final class StorageOpener {

    private final CollectionSettings collection;
    private final Settings settings;
    private final Encoder encoder;
    private final Keeping keeping;
    private final Deque<Runnable> closing;
    private @Nullable Storage storage;
    private @Nullable OpenSearchPassages cluster;

    /** @param closing where it is put what is to be done when all is closed */
    StorageOpener(
            CollectionSettings collection,
            Settings settings,
            Encoder encoder,
            Keeping keeping,
            Deque<Runnable> closing) {
        this.collection = collection;
        this.settings = settings;
        this.encoder = encoder;
        this.keeping = keeping;
        this.closing = closing;
    }

    /** The collection, opened when first asked for. */
    synchronized Storage storage() {
        if (storage == null) {
            IndexFolder folder = IndexFolder.of(collection);
            closing.push(folder::close);
            Storage opened = open(folder.path());
            closing.push(opened::close);
            storage = opened;
        }
        return storage;
    }

    /** What is asked of a folder in passing is found there. */
    private Storage open(Path path) {
        String name = encoder.name();
        int dimension = encoder.dimension();
        OpenSearchAddress search = settings.search();
        if (search == null || collection.articles() != null) {
            return LuceneStorage.open(path, name, dimension, settings.minFree());
        }
        if (keeping.sharesArticles()) {
            PostgresArticleStore shared = keeping.articles(LuceneStorage.version(name, dimension));
            return new Storage(shared, following(search, shared));
        }
        return inFolder(path, log -> following(search, log));
    }

    /** The articles of the data folder, whatever the settings say. Whoever asks closes it. */
    Storage folder() {
        Path path = IndexFolder.of(collection).path();
        return LuceneStorage.open(path, encoder.name(), encoder.dimension(), settings.minFree());
    }

    /** The passages of the collection in a cluster, where they are. */
    synchronized OpenSearchPassages cluster() {
        storage();
        return Objects.requireNonNull(cluster, "no cluster is set");
    }

    /**
     * What belongs to an evaluation set: articles in a folder of its name and, where passages are in a cluster, those in an
     * index of their own. Whoever asks closes it.
     */
    Storage evaluated(String set) {
        Path path = collection.data().resolve("eval").resolve(set);
        OpenSearchAddress search = settings.search();
        return search == null
                ? LuceneStorage.open(path, encoder.name(), encoder.dimension(), settings.minFree())
                : inFolder(path, log -> at(search.withSuffix("eval-" + set), log));
    }

    private Storage inFolder(Path path, Function<ChangeLog, PassageIndex> passages) {
        return LuceneStorage.open(path, encoder.name(), encoder.dimension(), settings.minFree(), passages);
    }

    private OpenSearchPassages following(OpenSearchAddress search, ChangeLog log) {
        OpenSearchPassages passages = at(search, log);
        cluster = passages;
        return passages;
    }

    private OpenSearchPassages at(OpenSearchAddress search, ChangeLog log) {
        return OpenSearchPassages.at(search, log, encoder.name(), encoder.dimension());
    }

    /** Has passages that are in a cluster follow the articles in the background. */
    synchronized void followAlways() {
        if (cluster != null) {
            cluster.followAlways();
        }
    }

    /** What the cluster says of itself that passages are searched in; empty where they are in the data folder. */
    synchronized Optional<String> search() {
        storage();
        return Optional.ofNullable(cluster).map(OpenSearchPassages::describe);
    }

    /**
     * Care of a folder's files.
     *
     * @throws BadInputException if the articles are in a database
     */
    Upkeep upkeep() {
        if (keeping.sharesArticles()) {
            throw new BadInputException(
                    "The articles are in PostgreSQL; back them up and restore them there (pg_dump, pg_restore).");
        }
        Path path = IndexFolder.of(collection).path();
        return new LuceneUpkeep(path, encoder.name(), encoder.dimension());
    }

    /** Looks whether a folder's files are sound; a database sees to its own. */
    void checkFiles() {
        if (!keeping.sharesArticles()) {
            upkeep().checkFiles();
        }
    }
}
