package footnote.app;

import footnote.answer.Assistant;
import footnote.answer.news.PieceReader;
import footnote.answer.receipt.ReceiptBook;
import footnote.answer.road.Conversing;
import footnote.collection.Storage;
import footnote.collection.ingest.LocalCollection;
import footnote.collection.ingest.Vectoriser;
import footnote.conversation.MemoryConversations;
import footnote.eval.sets.EvalCollection;
import footnote.model.Encoder;
import footnote.model.Stages;
import footnote.search.Retriever;
import java.util.function.Function;

/**
 * Opens benches whose indexes are kept, so that evaluating again embeds nothing twice.
 *
 * @param storages opens what belongs to the set of a name
 * @param encoder makes the vectors
 * @param assistants makes what answers
 * @param pieces finds the values in articles
 */
record EvalCollections(Function<String, Storage> storages, Encoder encoder, Assistants assistants, PieceReader pieces)
        implements EvalCollection.Opener {

    @Override
    public EvalCollection open(String name) {
        Storage storage = storages.apply(name);
        LocalCollection articles = new LocalCollection(storage, new Vectoriser(encoder));
        Retriever retriever = new Retriever(storage.passages(), encoder, storage.missed(), Stages.NONE);
        Assistant assistant =
                new Conversing(assistants.on(articles, retriever, pieces), new MemoryConversations(), ReceiptBook.NONE);
        return new EvalCollection(articles, retriever, assistant, storage::close);
    }
}
