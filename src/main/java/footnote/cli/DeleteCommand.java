package footnote.cli;

import footnote.cli.terminal.SafeText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Deletes articles; no later answer cites them.",
        footer = {"  footnote articles delete 000_a1b30193cfea0e69"})
final class DeleteCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of the articles, as the list shows them.")
    private List<String> ids = List.of();

    DeleteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            for (String id : ids) {
                if (!product.articles().delete(id)) {
                    throw ShowCommand.unknown(id);
                }
                context.console().out().println("Deleted " + SafeText.line(id));
            }
        }
        return ExitCode.OK;
    }
}
