package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SignalInterrupts;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes what a package tells of the commands: a script that completes them, and a page of the manual for each. */
final class CommandDocuments {

    private CommandDocuments() {}

    /**
     * Writes them.
     *
     * @param arguments the folder to write to: {@code footnote.bash}, and the pages as AsciiDoc in {@code man}
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path pages = Files.createDirectories(folder.resolve("man"));
        CommandLine commands = new Cli(
                        new Nothing(), Console.ofThisProcess(Map.of()), Map.of(), new SignalInterrupts())
                .commands();
        Files.writeString(folder.resolve("footnote.bash"), AutoComplete.bash("footnote", commands));
        int failed = ManPageGenerator.generateManPage(
                pages.toFile(), null, new boolean[0], true, commands.getCommandSpec());
        if (failed != 0) {
            throw new IOException("The pages of the manual cannot be written to " + pages);
        }
    }

    /** No command is run here. */
    private record Nothing() implements Products {

        @Override
        public Product open(CollectionSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> faults(Values values) {
            return List.of();
        }

        @Override
        public List<DoctorFinding> check(CollectionSettings settings) {
            return List.of();
        }
    }
}
