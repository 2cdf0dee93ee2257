package footnote.app;

import dev.langchain4j.model.chat.StreamingChatModel;
import footnote.answer.ArticleAssistant;
import footnote.answer.Prompts;
import footnote.conversation.MemoryConversations;
import footnote.eval.Bench;
import footnote.ingest.LocalCollection;
import footnote.ingest.Vectoriser;
import footnote.model.Encoder;
import footnote.search.PassageIndex;
import footnote.search.Retriever;
import footnote.search.lucene.LucenePassageIndex;
import java.nio.file.Path;

/**
 * Opens benches whose indexes are kept, so that evaluating again embeds nothing twice.
 *
 * @param folder where the indexes are, each in a folder of its set's name
 * @param encoder makes the vectors
 * @param model writes the answers
 * @param prompts the prompts in use
 */
record LocalBenches(Path folder, Encoder encoder, StreamingChatModel model, Prompts prompts) implements Bench.Opener {

    @Override
    public Bench open(String name) {
        PassageIndex index = LucenePassageIndex.open(folder.resolve(name), encoder.name(), encoder.dimension());
        LocalCollection articles = new LocalCollection(index, new Vectoriser(encoder));
        Retriever retriever = new Retriever(index, encoder);
        ArticleAssistant assistant =
                new ArticleAssistant(articles, retriever, model, prompts, new MemoryConversations());
        return new Bench(articles, retriever, assistant, index::close);
    }
}
