package footnote.cli;

import footnote.answer.receipt.ShownReceipt;
import footnote.fault.BadInputException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "receipt",
        description = "Shows how an answer came about, and what has become of the articles that it rests on.",
        footer = {
            "  footnote receipt 6f1c0e6e-5d0b-4a53-9d0f-2f0d6d5a8b11",
            "  footnote receipt --json 6f1c0e6e-5d0b-4a53-9d0f-2f0d6d5a8b11"
        })
final class ReceiptCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "Id of the answer, as 'footnote receipts' and 'ask --json' print it.")
    private String id = "";

    @Option(names = "--json", description = "Print the receipt as JSON.")
    private boolean json;

    ReceiptCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            ShownReceipt receipt = product.receipts().find(id).orElseThrow(() -> unknown(id));
            if (json) {
                JsonOutput.print(receipt, context.console());
            } else {
                new ReceiptView(context.console()).print(receipt);
            }
        }
        return ExitCode.OK;
    }

    static BadInputException unknown(String id) {
        return new BadInputException("There is no answer '" + id + "' here any more.");
    }
}
