package footnote.cli;

import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.ShownReceipt;
import footnote.cli.terminal.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "receipts",
        description = "Lists the answers that were given, the newest first, with what has become of their articles.",
        footer = {"  footnote receipts", "  footnote receipts --outdated", "  footnote receipts --outdated --json"})
final class ReceiptsCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    private final CommandContext context;

    @Option(
            names = "--outdated",
            description = "Only those that rest on an article that has changed or was withdrawn since.")
    private boolean outdated;

    @Option(names = "--json", description = "Print the whole receipts as JSON.")
    private boolean json;

    ReceiptsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            ReceiptDesk receipts = product.receipts();
            List<ShownReceipt> all = new ArrayList<>();
            List<ShownReceipt> page = page(receipts, null);
            if (page.isEmpty()) {
                context.console()
                        .say(outdated ? "No answer rests on an article that has changed." : "No answer is kept yet.");
            }
            while (!page.isEmpty() && !context.console().gone()) {
                if (json) {
                    all.addAll(page);
                } else {
                    page.forEach(this::print);
                }
                page = page(receipts, page.getLast().id());
            }
            if (json) {
                JsonOutput.print(all, context.console());
            }
        }
        return ExitCode.OK;
    }

    private List<ShownReceipt> page(ReceiptDesk receipts, @Nullable String after) {
        return outdated ? receipts.outdated(PAGE, after) : receipts.latest(PAGE, after);
    }

    private void print(ShownReceipt receipt) {
        String day = receipt.asked().substring(0, 10);
        context.console()
                .out()
                .println(SafeText.line(receipt.id()) + "  " + day + "  " + SafeText.line(receipt.question()));
        receipt.reasons().forEach(reason -> context.console().out().println("  Outdated: " + SafeText.line(reason)));
    }
}
