package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.answer.news.AsOf;
import footnote.answer.wire.AnswerObject;
import footnote.cli.options.MinConfidenceOption;
import footnote.cli.terminal.Console;
import footnote.collection.IndexSummary;
import footnote.fault.BadInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        description = "Answers one question from the articles, each sentence with a footnote.",
        footer = {
            "  footnote ask \"How many people attended the rally in Almaty?\"",
            "  echo \"Who signed the treaty?\" | footnote ask --json",
            "  footnote ask --articles ~/clippings Which bank was fined?",
            "  footnote ask --as-of 2024-03-05 --source Reuters How many were hurt?",
            "",
            "Exit codes: 0 answered, 3 not found in the articles, 2 usage, 4 a service is",
            "unavailable, 1 anything else."
        })
final class AskCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description = "The question, in one argument or several; read from standard input if there is none.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "Print the whole answer as JSON and nothing else.")
    private boolean json;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Ask the articles in this folder only; the collection stays as it is.")
    private @Nullable Path articles;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Ask only what was published by this day, as 2024-06-01; undated articles are left out.")
    private @Nullable String asOf;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Ask only the articles of this publication; may be given several times.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private final MinConfidenceOption minConfidence = new MinConfidenceOption();

    AskCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? null : AsOf.parse(asOf, "--as-of", LocalDate.now(ZoneId.systemDefault()));
        String text = words.isEmpty() ? fromInput() : String.join(" ", words);
        Question question = new Question(text, List.of(), null, "", day, sources);
        try (Product product = product()) {
            return ask(product, question);
        } catch (CancellationException e) {
            return ExitCode.OK; // the reader of the answer went away, having seen enough
        }
    }

    private int ask(Product product, Question question) {
        Console console = context.console();
        if (json) {
            Answer answer = product.assistant().ask(question, AnswerListener.NONE);
            JsonOutput.print(AnswerObject.of(answer), console);
            return ExitCode.of(answer.outcome());
        }
        AnswerView view = new AnswerView(console);
        try {
            Answer answer = product.assistant().ask(question, view);
            view.finish(answer);
            return ExitCode.of(answer.outcome());
        } catch (RuntimeException e) {
            view.cut();
            throw e;
        }
    }

    private String fromInput() {
        if (context.console().screen().in()) {
            throw new BadInputException(
                    "There is no question; give it as an argument or on standard input, for example:"
                            + " footnote ask \"Who won?\"");
        }
        return StandardInput.question(context.console().in());
    }

    private Product product() {
        return articles == null ? context.with(minConfidence).openWithSample() : passing(articles);
    }

    private Product passing(Path folder) {
        Product product = context.with(minConfidence).openPassing(folder);
        try {
            IndexSummary summary = product.articles().add(List.of(folder), event -> {});
            if (!summary.anyAccepted()) {
                throw new BadInputException("No file in " + folder + " could be read as an article.");
            }
            product.articles().addVectors(progress -> {});
            return product;
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }
}
