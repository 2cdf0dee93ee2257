package footnote.cli;

import footnote.cli.options.MinConfidenceOption;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        description = "Serves the articles as tools to a program that speaks the Model Context Protocol"
                + " on standard input and output.",
        footer = {"  footnote mcp    (what such a program is told to run)"})
final class McpCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private final MinConfidenceOption minConfidence = new MinConfidenceOption();

    McpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Product product = context.with(minConfidence).openWithSample()) {
            product.serveTools(context.console().in(), new FileOutputStream(FileDescriptor.out));
            return ExitCode.OK;
        }
    }
}
