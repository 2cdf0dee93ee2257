package footnote.cli;

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

    private final Edge edge;

    @Mixin
    private final Caution caution = new Caution();

    McpCommand(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (House house = edge.with(caution).openWithSample()) {
            house.serveTools(edge.console().in(), new FileOutputStream(FileDescriptor.out));
            return ExitCode.OK;
        }
    }
}
