package footnote.cli;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.wire.AnswerCodec;
import footnote.article.Article;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.collection.ArticleCollection;
import footnote.conversation.Feedback;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.Turn;
import footnote.eval.sets.FeedbackSet;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "feedback",
        description = "Lists what readers of the page said of answers, the oldest first.",
        footer = {
            "  footnote feedback",
            "  footnote feedback --json",
            "  footnote feedback --as-set sets/readers    (then: footnote eval sets/readers)",
            "",
            "A set is a folder of the articles as they are now and the questions for which a",
            "reader's word says what a right answer is. Answers that were just wrong go to its",
            "review.jsonl: complete a line by hand and move it to questions.jsonl."
        })
final class FeedbackCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    private final CommandContext context;

    @ArgGroup
    private What what = new What();

    /** What to do instead of printing a list. */
    private static final class What {

        @Option(names = "--json", description = "Print all of it as JSON.")
        private boolean json;

        @Option(
                names = "--as-set",
                paramLabel = "FOLDER",
                description = "Write it to this folder as an evaluation set; files of an earlier one are replaced.")
        private @Nullable Path folder;
    }

    FeedbackCommand(CommandContext context) {
        this.context = context;
    }

    /** Feedback as JSON has it. */
    record Entry(
            String answer,
            Feedback.Verdict verdict,
            String comment,
            String at,
            List<Turn> history,
            String question,
            JsonNode shown) {

        static Entry of(FeedbackEntry feedback) {
            return new Entry(
                    feedback.shown().answer(),
                    feedback.judgement().verdict(),
                    feedback.judgement().comment(),
                    feedback.at().toString(),
                    feedback.history(),
                    feedback.question(),
                    AnswerCodec.read(feedback.shown().json()));
        }
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            List<FeedbackEntry> feedback = product.feedback();
            if (what.json) {
                JsonOutput.print(feedback.stream().map(Entry::of).toList(), context.console());
            } else if (what.folder != null) {
                write(feedback, product.articles(), what.folder);
            } else {
                print(feedback);
            }
        }
        return ExitCode.OK;
    }

    private void print(List<FeedbackEntry> feedback) {
        if (feedback.isEmpty()) {
            context.console()
                    .say("No feedback in " + context.data() + " yet; readers give it on the page of: footnote serve");
        }
        feedback.stream().map(Entry::of).forEach(this::print);
    }

    private void print(Entry entry) {
        Console console = context.console();
        String verdict = words(entry.verdict());
        console.out()
                .println(entry.at().substring(0, 10) + "  " + verdict + "  "
                        + Style.BOLD.of(SafeText.line(entry.question()), console.screen()));
        console.out().println("  " + SafeText.line(entry.shown().path("text").asText("")));
        if (!entry.comment().isEmpty()) {
            console.out().println("  “" + SafeText.line(entry.comment()) + "”");
        }
    }

    private static String words(Feedback.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case WRONG_CITATION -> "wrong citation";
        };
    }

    private void write(List<FeedbackEntry> feedback, ArticleCollection articles, Path folder) {
        FeedbackSet set = FeedbackSet.of(feedback);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInputException("The folder %s cannot be made: %s".formatted(folder, e), e);
        }
        ResultFile.write(folder.resolve("articles.jsonl"), lines(articles));
        ResultFile.write(folder.resolve("questions.jsonl"), set.questions());
        ResultFile.write(folder.resolve("review.jsonl"), set.review());
        context.console()
                .say("Wrote to %s: questions to measure %d, to review %d"
                        .formatted(folder, set.questions().size(), set.review().size()));
    }

    private static List<String> lines(ArticleCollection articles) {
        List<String> lines = new ArrayList<>();
        for (List<Article> page = articles.articles("", PAGE, null);
                !page.isEmpty();
                page = articles.articles("", PAGE, page.getLast().id())) {
            page.stream().map(FeedbackSet::line).forEach(lines::add);
        }
        return lines;
    }
}
