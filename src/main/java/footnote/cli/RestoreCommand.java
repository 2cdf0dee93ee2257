package footnote.cli;

import footnote.article.Count;
import footnote.search.IndexStatus;
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

    private final Edge edge;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Also where there are articles, which are gone then.")
    private boolean replace;

    RestoreCommand(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Integer call() {
        try (House house = edge.open()) {
            IndexStatus status = house.upkeep().restore(file, replace);
            edge.console()
                    .out()
                    .println("Restored %s, %s"
                            .formatted(Count.of(status.articles(), "article"), Count.of(status.passages(), "passage")));
        }
        return ExitCode.OK;
    }
}
