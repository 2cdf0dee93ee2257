package footnote.answer.news;

import footnote.model.onnx.Window;
import footnote.text.Span;
import java.util.List;
import java.util.OptionalDouble;

/** Tells which pieces of a text answer a question. Safe for use by several threads. */
public interface PieceReader {

    /** Knows nothing of any piece; what needs reading is then left alone. */
    PieceReader NONE = new PieceReader() {
        @Override
        public List<OptionalDouble> read(String question, Window window, List<Piece> pieces) {
            return pieces.stream().map(piece -> OptionalDouble.empty()).toList();
        }

        @Override
        public List<Judgement> judge(String question, List<String> sentences) {
            return List.of();
        }

        @Override
        public boolean hasWord(String word) {
            return false;
        }
    };

    /**
     * A piece of a window.
     *
     * @param sentence its sentence's place in the window, from 0
     * @param span where it stands in the sentence
     */
    record Piece(int sentence, Span span) {}

    /**
     * What a sentence says to a question that wants a yes or a no.
     *
     * @param supported log odds that it says yes
     * @param contradicted log odds that it says no
     */
    record Judgement(double supported, double contradicted) {}

    /**
     * Reads a window with a question in mind; one that was read for the answer already costs nothing.
     *
     * @return log odds for each piece that the answer stands there, in their order; empty for what is behind that which can
     *     be read at once, and where nothing can be read
     */
    List<OptionalDouble> read(String question, Window window, List<Piece> pieces);

    /** Judges sentences by a question that wants a yes or a no; none of them where that cannot be told. */
    List<Judgement> judge(String question, List<String> sentences);

    /** Whether a word is one that it knows as a whole, and so no typing error; none where nothing can be read. */
    boolean hasWord(String word);
}
