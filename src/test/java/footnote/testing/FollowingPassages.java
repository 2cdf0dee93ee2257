package footnote.testing;

import footnote.collection.ArticleStore;
import footnote.collection.ChangeLog;
import footnote.collection.ChangeLog.Change;
import footnote.collection.Storage;
import footnote.collection.StoreChange;
import footnote.search.PassageIndex;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import java.time.Duration;
import java.util.List;

/** An index in memory that follows a store that is kept elsewhere, by its log alone; it does so whenever it is asked. */
public final class FollowingPassages implements PassageIndex {

    private static final int AT_A_TIME = 3;

    private final ChangeLog log;
    private final Storage memory = new MemoryStorage().open();
    private long seen;

    public FollowingPassages(ChangeLog log) {
        this.log = log;
    }

    private synchronized PassageIndex followed() {
        ArticleStore store = memory.articles();
        for (List<Change> some = log.after(seen, AT_A_TIME); !some.isEmpty(); some = log.after(seen, AT_A_TIME)) {
            List<Change> next = some;
            store.change(change -> next.forEach(one -> follow(one.article(), change)));
            seen = some.getLast().sequence();
        }
        store.rest(Duration.ZERO);
        return memory.passages();
    }

    private void follow(String article, StoreChange change) {
        log.record(article).ifPresentOrElse(change::put, () -> change.delete(article));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return followed().search(query);
    }

    @Override
    public int undated(SearchFilter filter) {
        return followed().undated(filter);
    }

    @Override
    public List<SimilarWord> similar(String word) {
        return followed().similar(word);
    }
}
