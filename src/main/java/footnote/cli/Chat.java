package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Question;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.LineInput;
import footnote.cli.terminal.SafeText;
import footnote.fault.FootnoteException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A conversation: reads a line, answers it, and so on until there are no more. */
final class Chat {

    private final Product product;
    private final Console console;
    private final LineInput lines;
    private Dialogue dialogue = new Dialogue();

    Chat(Product product, Console console, LineInput lines) {
        this.product = product;
        this.console = console;
        this.lines = lines;
    }

    void run() {
        if (console.screen().in()) {
            console.say("Ask about the articles; /help shows what else there is.");
        }
        String line = lines.next();
        while (line != null && take(line.strip()) && !console.gone()) {
            line = lines.next();
        }
    }

    /** Returns whether to go on. */
    private boolean take(String line) {
        if (line.startsWith("/")) {
            return ChatWords.of(line).map(word -> obey(word, line)).orElseGet(() -> unknown(line));
        }
        if (!line.isEmpty()) {
            ask(line);
        }
        return true;
    }

    private boolean obey(ChatWords word, String line) {
        switch (word) {
            case SOURCES -> sources();
            case OPEN -> open(line);
            case NEW -> startAnew();
            case HELP -> ChatWords.help().forEach(console.out()::println);
            case QUIT -> {}
        }
        console.flush();
        return word != ChatWords.QUIT;
    }

    private boolean unknown(String line) {
        console.say("There is no " + SafeText.line(line) + "; /help shows what there is.");
        return true;
    }

    private void startAnew() {
        dialogue = new Dialogue();
        console.say("A new conversation.");
    }

    private void ask(String line) {
        AnswerView view = new AnswerView(console);
        try {
            Question question = dialogue.question(line);
            lines.interruptibly(() -> answer(question, view), view::stop);
            console.out().println();
            console.flush();
        } catch (CancellationException e) {
            view.cut();
            console.say("Stopped.");
        } catch (FootnoteException e) {
            view.cut();
            console.say(SafeText.line(String.valueOf(e.getMessage())));
        }
    }

    private void answer(Question question, AnswerView view) {
        Answer answer = product.assistant().ask(question, view);
        dialogue.answered(answer);
        view.finish(answer);
    }

    private void sources() {
        Optional<Answer> answer =
                dialogue.last().filter(last -> !last.citations().isEmpty());
        answer.ifPresentOrElse(
                last -> new AnswerDetails(console).footnotes(last), () -> console.say("There are no footnotes yet."));
    }

    private void open(String line) {
        String number = line.substring("/open".length()).strip();
        Optional<Citation> citation = dialogue.last().stream()
                .flatMap(answer -> answer.citations().stream())
                .filter(footnote -> Integer.toString(footnote.n()).equals(number))
                .findFirst();
        citation.ifPresentOrElse(
                footnote -> new QuoteView(product.articles(), console).print(footnote),
                () -> console.say("There is no footnote '" + SafeText.line(number) + "' in the last answer."));
    }
}
