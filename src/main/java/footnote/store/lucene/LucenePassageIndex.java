package footnote.store.lucene;

import footnote.search.PassageIndex;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import java.util.List;
import java.util.Map;

/** Finds the passages that are in the index beside their articles. */
final class LucenePassageIndex implements PassageIndex {

    private final LuceneFolder folder;

    LucenePassageIndex(LuceneFolder folder) {
        this.folder = folder;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return folder.read(
                searcher -> new CandidateSearch(searcher, query, folder.isCurrent(searcher)).find(),
                new SearchResult(List.of(), List.of(), Map.of(), 0));
    }

    @Override
    public int undated(SearchFilter filter) {
        return folder.read(searcher -> Provenance.undated(searcher, filter), 0);
    }

    @Override
    public List<SimilarWord> similar(String word) {
        return folder.read(searcher -> SimilarWords.of(searcher, word), List.of());
    }
}
