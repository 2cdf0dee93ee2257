package footnote.app;

import footnote.answer.news.PieceReader;
import footnote.fault.UnavailableException;
import footnote.model.PassageReader;
import footnote.model.onnx.Window;
import footnote.model.onnx.WindowReading;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Has the trained reader read pieces of news. Where it cannot be used, values are compared without it; that it cannot be
 * is told with the answer already, as it chooses its sentences too.
 *
 * @param reader the reader
 */
record TrainedPieces(PassageReader reader) implements PieceReader {

    @Override
    public List<OptionalDouble> read(String question, Window window, List<Piece> pieces) {
        try {
            WindowReading reading = reader.read(question, List.of(window)).getFirst();
            return pieces.stream()
                    .map(piece -> reading.in(piece.sentence(), piece.span()))
                    .toList();
        } catch (UnavailableException told) {
            return NONE.read(question, window, pieces);
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

    @Override
    public boolean hasWord(String word) {
        try {
            return reader.hasWord(word);
        } catch (UnavailableException told) {
            return NONE.hasWord(word);
        }
    }
}
