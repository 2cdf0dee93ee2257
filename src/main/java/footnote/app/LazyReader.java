package footnote.app;

import footnote.answer.news.PieceReader;
import footnote.model.onnx.ReaderModel;
import footnote.model.onnx.Window;
import footnote.model.onnx.WindowReading.SentenceReading;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The trained reader, loaded when a question first needs it. Safe for use by several threads. */
final class LazyReader implements PieceReader, AutoCloseable {

    private final Supplier<ReaderModel> loader;
    private @Nullable ReaderModel loaded;

    LazyReader(Supplier<ReaderModel> loader) {
        this.loader = loader;
    }

    @Override
    public List<Double> read(String question, String title, List<String> pieces) {
        return model().read(question, new Window(title, pieces)).sentences().stream()
                .map(SentenceReading::logit)
                .toList();
    }

    @Override
    public double supports(String claim, String evidence) {
        return model().judge(claim, evidence).logit();
    }

    private synchronized ReaderModel model() {
        if (loaded == null) {
            loaded = loader.get();
        }
        return loaded;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
        }
    }
}
