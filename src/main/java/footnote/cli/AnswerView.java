package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Wrapping;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows one answer to a person: on a terminal its text as it comes, elsewhere the whole at the end; then its footnotes.
 * Notices go to standard error, after the text, so that they never stand in the middle of a sentence.
 */
final class AnswerView implements AnswerListener {

    private final Console console;
    private final Wrapping text;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private boolean begun;

    AnswerView(Console console) {
        this.console = console;
        this.text = new Wrapping(console.out(), console.screen().width(), "");
    }

    @Override
    public void on(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Text piece -> stream(piece.text());
            case AnswerEvent.Retrieved r -> {}
            case AnswerEvent.Cited c -> {}
            case AnswerEvent.Dropped d -> {}
            case AnswerEvent.Notice n -> {}
            case AnswerEvent.Finished f -> {}
        }
    }

    @Override
    public boolean gone() {
        return stopped.get() || console.gone();
    }

    /** Stops the answer, from any thread. */
    void stop() {
        stopped.set(true);
    }

    /** Shows what remains to be shown once the answer is complete. */
    void finish(Answer answer) {
        if (begun) {
            text.end();
            console.out().println();
        } else {
            whole(answer);
        }
        new AnswerDetails(console).print(answer);
        console.flush();
    }

    /** Ends the line of an answer that was cut. */
    void cut() {
        if (begun) {
            text.end();
            console.out().println();
        }
        console.flush();
    }

    private void stream(String piece) {
        if (console.screen().out()) {
            begun = true;
            text.write(SafeText.text(piece));
            console.out().flush();
        }
    }

    private void whole(Answer answer) {
        String safe = SafeText.text(answer.text()).strip();
        if (console.screen().out()) {
            text.write(safe);
            text.end();
            console.out().println();
        } else {
            console.out().println(safe);
        }
    }
}
