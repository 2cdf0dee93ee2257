package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.conversation.Moved;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        description = {
            "Copies conversations, receipts, feedback and deliveries of the data folder into the database that",
            "FOOTNOTE_DATABASE names and, where FOOTNOTE_SEARCH names a cluster too, the articles with their vectors into",
            "both; or all of it back; and compares. Nothing is deleted, and what was deleted there stays so; what was broken",
            "off goes on when it is run again. Stop the servers of both first."
        },
        footer = {"  footnote migrate", "  footnote migrate --back"})
final class MigrateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--back", description = "From the database and the cluster into the data folder.")
    private boolean back;

    MigrateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = context.console();
        MoveBar bar = new MoveBar(console);
        Migrated migrated;
        try (Product product = context.open()) {
            migrated = product.migrate(back, bar);
        } finally {
            bar.end();
        }
        migrated.moved().forEach(one -> console.out().println(line(one)));
        migrated.notes().forEach(note -> console.out().println(SafeText.line(note)));
        migrated.faults().forEach(console::say);
        if (migrated.isWhole()) {
            console.out().println("All of it is there, word for word");
            return ExitCode.OK;
        }
        console.err().println("Not all of it is the same there: what was there before stayed as it was.");
        return ExitCode.FAILED;
    }

    private static String line(Moved one) {
        return "%,d of %,d %s, hash %s%s"
                .formatted(
                        one.found(),
                        one.count(),
                        one.what(),
                        one.foundHash().substring(0, 16),
                        one.isWhole() ? "" : ", not " + one.hash().substring(0, 16));
    }
}
