package footnote.store.opensearch;

import footnote.collection.Storage;
import footnote.search.PassageIndexContract;
import footnote.testing.MadeUp;
import footnote.testing.MemoryStorage;
import java.util.UUID;

/** A real OpenSearch keeps to the contract of all indexes of passages. */
final class OpenSearchPassagesIT implements PassageIndexContract {

    private final MemoryStorage memory = new MemoryStorage();
    private final OpenSearchAddress address = RealOpenSearch.address("test-" + UUID.randomUUID());

    @Override
    public Storage open() {
        Storage storage = memory.open();
        return new Storage(
                storage.articles(), OpenSearchPassages.at(address, memory.log(), MadeUp.ENCODER, MadeUp.DIMENSION));
    }
}
