package footnote.app;

import footnote.store.lucene.LuceneStorage;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.eval.sets.EvalCollection;
import footnote.model.Encoder;
import footnote.model.PassageReader;
import footnote.model.onnx.ReaderModel;
import footnote.search.Candidate;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Footnote, as everyone uses it. */
final class OwnRoad implements Rival {

    private final ExecutorService executor;
    private final EvalCollection collection;

    OwnRoad(Path folder, int cores) {
        executor = Executors.newFixedThreadPool(cores);
        Encoder encoder = Encoder.builtIn(executor);
        PassageReader reader = new PassageReader(encoder, executor, ReaderModel::builtIn);
        CollectionSettings settings = new CollectionSettings(folder, null, Values.NONE);
        Assistants assistants = Assistants.of(Settings.of(Values.NONE), settings, reader, new Observing());
        collection = new EvalCollections(name -> LuceneStorage.open(folder.resolve(name), encoder.name(), encoder.dimension()), encoder, assistants, new TrainedPieces(reader)).open("bench");
    }

    @Override
    public void ingest(List<Article> articles) {
        collection.articles().putAll(articles, event -> {});
        collection.articles().addVectors(progress -> {});
    }

    @Override
    public @Nullable String first(String question) {
        List<Candidate> found = collection.retriever().find(question, 10).passages();
        return found.isEmpty() ? null : found.getFirst().article();
    }

    @Override
    public String answer(String question) {
        return collection
                .assistant()
                .ask(Question.of(question), AnswerListener.NONE)
                .text();
    }

    @Override
    public void close() {
        collection.close();
        executor.close();
    }
}
