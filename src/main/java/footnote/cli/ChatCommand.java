package footnote.cli;

import footnote.cli.options.MinConfidenceOption;
import footnote.cli.terminal.LineInput;
import footnote.cli.terminal.PipedLines;
import footnote.cli.terminal.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "chat",
        description = "Converses about the articles; a question may build on the one before.",
        footer = {
            "  footnote chat",
            "  footnote chat --data ~/clippings.footnote",
            "",
            "In it: /sources, /open N, /new, /help, /quit; Ctrl-C stops an answer."
        })
final class ChatCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private final MinConfidenceOption minConfidence = new MinConfidenceOption();

    ChatCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.with(minConfidence).openWithSample();
                LineInput lines = lines()) {
            new Chat(product, context.console(), lines).run();
        }
        return ExitCode.OK;
    }

    private LineInput lines() {
        Screen screen = context.console().screen();
        return screen.in() && screen.out()
                ? new TerminalLines(context.data().resolve("chat-history"))
                : new PipedLines(context.console().in());
    }
}
