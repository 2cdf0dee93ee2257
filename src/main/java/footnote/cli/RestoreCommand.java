package footnote.cli;

import footnote.collection.IndexStatus;
import footnote.text.CountWords;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Brings back what \"footnote backup\" wrote; a damaged collection is kept aside.",
        footer = {
            "  footnote restore ~/news-monday.footnote",
            "  footnote restore --replace ~/news-monday.footnote   (in the place of other articles)"
        })
final class RestoreCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Also where there are articles, which are gone then.")
    private boolean replace;

    RestoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            IndexStatus status = product.upkeep().restore(file, replace);
            context.console()
                    .out()
                    .println("Restored %s, %s"
                            .formatted(
                                    CountWords.of(status.articles(), "article"),
                                    CountWords.of(status.passages(), "passage")));
        }
        return ExitCode.OK;
    }
}
