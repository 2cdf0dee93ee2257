package footnote.app;

import footnote.answer.news.PieceReader;
import footnote.fault.UnavailableException;
import footnote.model.PassageReader;
import footnote.model.onnx.Window;
import java.util.List;

/**
 * Has the trained reader read pieces of news. Where it cannot be used, values are compared without it; that it cannot be
 * is told with the answer already, as it chooses its sentences too.
 *
 * @param reader the reader
 */
record TrainedPieces(PassageReader reader) implements PieceReader {

    @Override
    public List<Double> read(String question, String title, List<String> pieces) {
        try {
            return reader.read(question, List.of(new Window(title, pieces)))
                    .getFirst()
                    .sentences();
        } catch (UnavailableException told) {
            return NONE.read(question, title, pieces);
        }
    }

    @Override
    public List<Judgement> judge(String question, List<String> sentences) {
        try {
            return reader.judge(question, sentences).stream()
                    .map(judged -> new Judgement(judged.logit(), judged.contradiction()))
                    .toList();
        } catch (UnavailableException told) {
            return NONE.judge(question, sentences);
        }
    }
}
