package footnote.cli;

import footnote.cli.terminal.SafeText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Writes the collection as it is now into one file, also while it is being served or added to.",
            "Conversations and feedback stay out of it: what readers delete, or what is too old, would come back with it."
        },
        footer = {"  footnote backup ~/news-monday.footnote", "  footnote restore ~/news-monday.footnote"})
final class BackupCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "Where to write it; must not be there yet.")
    private Path file = Path.of("");

    BackupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            product.upkeep().backup(file);
        }
        context.console().out().println("The articles are backed up in " + SafeText.line(file.toString()));
        return ExitCode.OK;
    }
}
