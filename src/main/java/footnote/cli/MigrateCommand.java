package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.conversation.Moved;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        description = {
            "Copies conversations, receipts, feedback and deliveries of the data folder into the database that",
            "FOOTNOTE_DATABASE names, or back, and compares. Nothing is deleted; what was broken off goes on when it is run",
            "again. Stop the servers of both first."
        },
        footer = {"  footnote migrate", "  footnote migrate --back"})
final class MigrateCommand implements Callable<Integer> {

    private static final int TELL_EVERY = 1_000;

    private final CommandContext context;

    @Option(names = "--back", description = "From the database into the data folder.")
    private boolean back;

    MigrateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = context.console();
        List<Moved> moved;
        try (Product product = context.open()) {
            moved = product.migrate(back, (what, count) -> tell(console, what, count));
        }
        moved.forEach(one -> console.out().println(line(one)));
        if (moved.stream().allMatch(Moved::isWhole)) {
            console.out().println("All of it is there, word for word");
            return ExitCode.OK;
        }
        console.err().println("Not all of it is the same there: what was there before stayed as it was.");
        return ExitCode.FAILED;
    }

    private static void tell(Console console, String what, long count) {
        if (count % TELL_EVERY == 0) {
            console.err().println("%,d %s".formatted(count, what));
        }
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
