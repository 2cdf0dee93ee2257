package footnote.testing;

import footnote.collection.Storage;

/** What is held to contracts: a storage that can be opened. */
public interface StorageContract {

    String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";
    String BRIDGE = "Engineers closed the old bridge over the Vell on Monday. Lorries must use the tunnel.";
    String HARVEST = "The olive harvest failed again. Farmers blame two dry winters.";

    /** Opens the test's own storage, in this process or as another one would. */
    Storage open();

    /** The same, written to as the product does. */
    default TestIndex index() {
        return new TestIndex(open());
    }
}
