package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.collection.ChangeLog;
import footnote.collection.IndexedArticle.Vectors;
import footnote.fault.UnavailableException;
import footnote.search.PassageIndex;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import footnote.text.CountWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Passages in a cluster of OpenSearch, which follow a store of articles: each search sees all that the store had before it.
 * Ranks as the local index does. Safe for use by several threads, and by several processes on one index.
 */
public final class OpenSearchPassages implements PassageIndex {

    private static final int TRIES = 20;
    private static final int SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ALL_THE_TIME = Duration.ofDays(30);

    private final Cluster cluster;
    private final PassageAlias alias;
    private final Follower follower;
    private @Nullable FollowingThread following;

    private OpenSearchPassages(Cluster cluster, PassageAlias alias, Follower follower) {
        this.cluster = cluster;
        this.alias = alias;
        this.follower = follower;
    }

    /**
     * Opens the passages of a cluster, which is not asked for anything yet.
     *
     * @param log what they follow
     * @param encoder name of the encoder of all vectors
     * @param dimension their length
     */
    public static OpenSearchPassages at(OpenSearchAddress address, ChangeLog log, String encoder, int dimension) {
        return at(address, log, encoder, dimension, SECONDS);
    }

    /** @param seconds how long the cluster may take to answer */
    static OpenSearchPassages at(OpenSearchAddress address, ChangeLog log, String encoder, int dimension, int seconds) {
        Cluster cluster = new Cluster(address, seconds);
        PassageAlias alias = new PassageAlias(cluster, encoder, dimension);
        return new OpenSearchPassages(cluster, alias, new Follower(cluster, alias, log));
    }

    /**
     * Brings the index to where the store is; makes it where there is none.
     *
     * @throws footnote.fault.CollectionException if the cluster cannot be asked or written, or the index is another version's
     */
    public void follow() {
        follower.follow(PATIENCE);
    }

    /**
     * The same, however long it takes. What was broken off goes on there.
     *
     * @param progress is told how many articles were written so far
     */
    public void followAll(LongConsumer progress) {
        follower.follow(ALL_THE_TIME, progress);
    }

    /** The passages of some articles as they are in the index, by id of the article; it does not follow before. */
    public Map<String, List<Vectors>> passagesOf(List<String> articles) {
        return KeptPassages.of(cluster, alias.name(), articles);
    }

    /** How many passages there are in the index; it does not follow before. */
    public int count() {
        return count(Queries.kind(Layout.PASSAGE));
    }

    /** Has the index follow in the background until this is closed, so that no question waits for it. */
    public synchronized void followAlways() {
        if (following == null) {
            following = FollowingThread.start(follower);
        }
    }

    /** What the cluster says of itself: its version and how many passages are in it. */
    public String describe() {
        follow();
        String version =
                cluster.ask("GET", "/", Map.of()).path("version").path("number").asText("of no version");
        return "OpenSearch %s at %s, %s".formatted(version, cluster.address(), CountWords.of(count(), "passage"));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        follow();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<SearchResult> found = new ClusterSearch(cluster, alias.name(), query).find();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new UnavailableException("Articles in OpenSearch at %s change faster than they can be read; try again."
                .formatted(cluster.address().place()));
    }

    @Override
    public int undated(SearchFilter filter) {
        follow();
        return count(Queries.undated(Layout.ARTICLE, filter));
    }

    private int count(Map<String, Object> query) {
        Map<String, Object> count = Map.of("size", 0, "track_total_hits", true, "query", query);
        JsonNode answer = cluster.search(alias.name(), List.of(count)).getFirst();
        return answer.path("hits").path("total").path("value").asInt();
    }

    @Override
    public List<SimilarWord> similar(String word) {
        follow();
        return new SpeltAlike(cluster, alias.name()).to(word);
    }

    @Override
    public synchronized void close() {
        if (following != null) {
            following.close();
        }
        cluster.close();
    }
}
