package footnote.answer.receipt;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import java.util.List;

/** Listens along for the articles that are found in the end. */
public final class FoundArticles implements AnswerListener {

    private final AnswerListener reader;
    private List<String> ids = List.of();

    public FoundArticles(AnswerListener reader) {
        this.reader = reader;
    }

    @Override
    public void on(AnswerEvent event) {
        if (event instanceof AnswerEvent.Retrieved retrieved) {
            ids = retrieved.passages().stream()
                    .map(AnswerEvent.Found::article)
                    .distinct()
                    .toList();
        }
        reader.on(event);
    }

    @Override
    public boolean gone() {
        return reader.gone();
    }

    /** Their ids, best first. */
    public List<String> ids() {
        return ids;
    }
}
