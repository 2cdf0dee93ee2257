package footnote.cli;

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

    private final Edge edge;

    @Mixin
    private final Caution caution = new Caution();

    ChatCommand(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Integer call() {
        try (House house = edge.with(caution).openWithSample();
                Lines lines = lines()) {
            new Chat(house, edge.console(), lines).run();
        }
        return ExitCode.OK;
    }

    private Lines lines() {
        Screen screen = edge.console().screen();
        return screen.in() && screen.out()
                ? new TerminalLines(edge.data().resolve("chat-history"))
                : new PlainLines(edge.console().in());
    }
}
