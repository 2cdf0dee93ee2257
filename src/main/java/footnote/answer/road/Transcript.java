package footnote.answer.road;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import java.util.ArrayList;
import java.util.List;

/** Listens along and writes down what a reader has seen so far; that it is finished it leaves to others to tell. */
final class Transcript implements AnswerListener {

    private final AnswerListener reader;
    private final StringBuilder text = new StringBuilder();
    private final List<Citation> citations = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    Transcript(AnswerListener reader) {
        this.reader = reader;
    }

    @Override
    public void on(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Retrieved retrieved -> {}
            case AnswerEvent.Cited cited -> citations.add(cited.citation());
            case AnswerEvent.Text piece -> text.append(piece.text());
            case AnswerEvent.Dropped dropped -> notices.add(dropped.text());
            case AnswerEvent.Notice notice -> notices.add(notice.text());
            case AnswerEvent.Finished finished -> {
                return;
            }
        }
        reader.on(event);
    }

    @Override
    public boolean gone() {
        return reader.gone();
    }

    String text() {
        return text.toString();
    }

    List<Citation> citations() {
        return citations;
    }

    List<String> notices() {
        return notices;
    }
}
