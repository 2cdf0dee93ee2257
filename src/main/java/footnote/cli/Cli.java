package footnote.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The command line as a whole: from arguments to an exit code. Exit codes are 0 answered, 3 not found in the articles, 2
 * usage, 4 a needed service is unavailable, 1 anything else.
 */
public final class Cli {

    private final Houses houses;
    private final Console console;
    private final Map<String, String> environment;
    private final Interrupts interrupts;

    Cli(Houses houses, Console console, Map<String, String> environment, Interrupts interrupts) {
        this.houses = houses;
        this.console = console;
        this.environment = environment;
        this.interrupts = interrupts;
    }

    /** On the standard streams and the environment of this process. */
    public static Cli ofThisProcess(Houses houses) {
        Map<String, String> environment = System.getenv();
        return new Cli(houses, Console.ofThisProcess(environment), environment, new SignalInterrupts());
    }

    /** Runs one command to its end and returns the exit code; throws nothing. */
    public int run(String... arguments) {
        Globals globals = new Globals();
        try {
            Folders folders = Folders.ofThisProcess(environment);
            Defaults defaults = new DefaultsReader(environment, folders).read(arguments);
            houses.faults(defaults.values()).forEach(defaults::fault);
            Edge edge = new Edge(houses, console, globals, defaults, folders);
            return commandLine(edge, globals, defaults).execute(arguments);
        } catch (Exception | Error e) {
            return Failure.tell(e, globals.verbose, console);
        } finally {
            console.flush();
        }
    }

    private CommandLine commandLine(Edge edge, Globals globals, Defaults defaults) {
        CommandLine line = new CommandLine(new Root(globals));
        addCommands(line, edge);
        return configured(line, globals, defaults);
    }

    private void addCommands(CommandLine line, Edge edge) {
        ListCommand list = new ListCommand(edge);
        line.addSubcommand(new AskCommand(edge));
        line.addSubcommand(new ChatCommand(edge));
        line.addSubcommand(new ServeCommand(edge, interrupts));
        line.addSubcommand(new McpCommand(edge));
        line.addSubcommand(new IndexCommand(edge, interrupts));
        line.addSubcommand(new CommandLine(new ArticlesCommand(list))
                .addSubcommand(list)
                .addSubcommand(new ShowCommand(edge))
                .addSubcommand(new DeleteCommand(edge)));
        line.addSubcommand(new BackupCommand(edge));
        line.addSubcommand(new RestoreCommand(edge));
        line.addSubcommand(new FeedbackCommand(edge));
        line.addSubcommand(new EvalCommand(edge));
        line.addSubcommand(new DoctorCommand(edge));
    }

    private CommandLine configured(CommandLine line, Globals globals, Defaults defaults) {
        Execution execution = new Execution(console, globals, defaults);
        return line.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.screen().colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(console.screen().width(), 60, 100))
                .setDefaultValueProvider(defaults)
                .setExpandAtFiles(false) // a question may begin with @
                .setInterpolateVariables(false) // a folder may be called ${x}
                .setExecutionStrategy(execution::run)
                .setParameterExceptionHandler(execution::misused)
                .setExecutionExceptionHandler((e, command, result) -> Failure.tell(e, globals.verbose, console));
    }
}
