package footnote.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Deletes articles; no later answer cites them.",
        footer = {"  footnote articles delete 000_a1b30193cfea0e69"})
final class DeleteCommand implements Callable<Integer> {

    private final Edge edge;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of the articles, as the list shows them.")
    private List<String> ids = List.of();

    DeleteCommand(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Integer call() {
        try (House house = edge.open()) {
            for (String id : ids) {
                if (!house.articles().delete(id)) {
                    throw ShowCommand.unknown(id);
                }
                edge.console().out().println("Deleted " + Safe.line(id));
            }
        }
        return ExitCode.OK;
    }
}
