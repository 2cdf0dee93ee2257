package footnote.answer.writing;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a model says, sentence by sentence, from the reader. */
final class CollectedSentences implements ModelRun.Sink {

    private final CitedText incoming = new CitedText();
    private final List<String> sentences = new ArrayList<>();

    @Override
    public void write(String more) {
        take(incoming.add(more));
    }

    @Override
    public void end(boolean whole) {
        take(incoming.end());
    }

    private void take(List<CitedText.Piece> pieces) {
        pieces.stream()
                .map(CitedText.Piece::text)
                .filter(text -> !text.isEmpty())
                .forEach(sentences::add);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
