package footnote.collection;

import footnote.collection.copies.ArticleMoveContract;
import footnote.collection.copies.ArticleWriterContract;
import footnote.search.PassageIndexContract;
import footnote.testing.MemoryStorage;

/** The ports are kept to by a second implementation that knows nothing of Lucene's ways. */
final class MemoryStorageTest
        implements ArticleStoreContract,
                WaitingArticlesContract,
                SingleWriterContract,
                ArticleWriterContract,
                ArticleMoveContract,
                PassageIndexContract {

    private final MemoryStorage memory = new MemoryStorage();

    @Override
    public Storage open() {
        return memory.open();
    }
}
