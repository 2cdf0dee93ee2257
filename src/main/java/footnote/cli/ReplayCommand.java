package footnote.cli;

import footnote.answer.receipt.ReceiptWords;
import footnote.answer.receipt.Replay;
import footnote.cli.options.MinConfidenceOption;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description =
                "Asks the question of an answer again, of the articles of today, and shows what is another and why.",
        footer = {
            "  footnote replay 6f1c0e6e-5d0b-4a53-9d0f-2f0d6d5a8b11",
            "  footnote replay --json 6f1c0e6e-5d0b-4a53-9d0f-2f0d6d5a8b11"
        })
final class ReplayCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "Id of the answer.")
    private String id = "";

    @Option(names = "--json", description = "Print what came of it as JSON.")
    private boolean json;

    @Mixin
    private final MinConfidenceOption minConfidence = new MinConfidenceOption();

    ReplayCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.with(minConfidence).open()) {
            Replay replay = product.replay(id).orElseThrow(() -> ReceiptCommand.unknown(id));
            if (json) {
                JsonOutput.print(replay, context.console());
            } else {
                print(replay);
            }
        }
        return ExitCode.OK;
    }

    private void print(Replay replay) {
        Console console = context.console();
        console.out().println(Style.BOLD.of(SafeText.line(replay.then().read()), console.screen()));
        console.out().println(Style.DIM.of(ReceiptWords.head(replay.then()), console.screen()));
        console.out().println();
        print(replay.same() ? "The answer is the same." : "The answer is another:", replay.changes());
        print(replay.causes().isEmpty() ? "" : "What has changed since:", replay.causes());
        console.out().println();
        console.out().println(SafeText.text(replay.now().text()));
    }

    private void print(String heading, List<Replay.Change> changes) {
        Console console = context.console();
        if (!heading.isEmpty()) {
            console.out().println(heading);
        }
        changes.forEach(change -> console.out().println("  " + SafeText.line(change.text())));
    }
}
