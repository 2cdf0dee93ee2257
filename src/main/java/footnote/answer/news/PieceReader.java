package footnote.answer.news;

import java.util.List;

/** Tells which pieces of a text answer a question. Safe for use by several threads. */
public interface PieceReader {

    /** Knows nothing of any piece; what needs reading is then left alone. */
    PieceReader NONE = new PieceReader() {
        @Override
        public List<Double> read(String question, String title, List<String> pieces) {
            return List.of();
        }

        @Override
        public List<Judgement> judge(String question, List<String> sentences) {
            return List.of();
        }
    };

    /**
     * What a sentence says to a question that wants a yes or a no.
     *
     * @param supported log odds that it says yes
     * @param contradicted log odds that it says no
     */
    record Judgement(double supported, double contradicted) {}

    /**
     * Reads a text with a question in mind.
     *
     * @param title the headline of its article; empty where it has none
     * @param pieces the text, cut anywhere between words
     * @return log odds for each piece that the answer stands there, in their order; those behind what can be read at once
     *     are missing
     */
    List<Double> read(String question, String title, List<String> pieces);

    /** Judges sentences by a question that wants a yes or a no; none of them where that cannot be told. */
    List<Judgement> judge(String question, List<String> sentences);
}
