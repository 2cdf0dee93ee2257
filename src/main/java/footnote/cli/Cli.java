package footnote.cli;

import footnote.cli.options.DefaultsReader;
import footnote.cli.options.OptionDefaults;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.Interrupts;
import footnote.cli.terminal.SignalInterrupts;
import footnote.settings.Folders;
import footnote.settings.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The command line as a whole: from arguments to an exit code. Exit codes are 0 answered, 3 not found in the articles, 2
 * usage, 4 a needed service is unavailable, 1 anything else.
 */
public final class Cli {

    private final Products products;
    private final Console console;
    private final Map<String, String> environment;
    private final Interrupts interrupts;

    Cli(Products products, Console console, Map<String, String> environment, Interrupts interrupts) {
        this.products = products;
        this.console = console;
        this.environment = environment;
        this.interrupts = interrupts;
    }

    /** On the standard streams and the environment of this process. */
    public static Cli ofThisProcess(Products products) {
        Map<String, String> environment = System.getenv();
        return new Cli(products, Console.ofThisProcess(environment), environment, new SignalInterrupts());
    }

    /** Runs one command to its end and returns the exit code; throws nothing. */
    public int run(String... arguments) {
        GlobalOptions globals = new GlobalOptions();
        try {
            Folders folders = Folders.ofThisProcess(environment);
            OptionDefaults defaults = new DefaultsReader(environment, folders).read(arguments);
            products.faults(defaults.values()).forEach(defaults::fault);
            CommandContext context = new CommandContext(products, console, globals, defaults, folders);
            return commandLine(context, globals, defaults, arguments).execute(arguments);
        } catch (Exception | Error e) {
            return FailureView.tell(e, globals.verbose, console);
        } finally {
            console.flush();
        }
    }

    /** All commands as they are without any setting, to be described. */
    CommandLine commands() {
        GlobalOptions globals = new GlobalOptions();
        OptionDefaults none = new OptionDefaults(new Values(Map.of(), null));
        Folders folders = Folders.ofThisProcess(Map.of());
        return commandLine(new CommandContext(products, console, globals, none, folders), globals, none);
    }

    private CommandLine commandLine(
            CommandContext context, GlobalOptions globals, OptionDefaults defaults, String... arguments) {
        CommandLine line = new CommandLine(new Root(globals));
        Map<String, Supplier<CommandLine>> commands = commands(context);
        String first = arguments.length == 0 ? "" : arguments[0];
        // To read the options of all of them takes a quarter of a second; one that is named first is all that can be
        // meant.
        if (commands.containsKey(first)) {
            commands.keySet().retainAll(Set.of(first));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return configured(line, globals, defaults);
    }

    private Map<String, Supplier<CommandLine>> commands(CommandContext context) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("ask", () -> new CommandLine(new AskCommand(context)));
        commands.put("chat", () -> new CommandLine(new ChatCommand(context)));
        commands.put("serve", () -> new CommandLine(new ServeCommand(context, interrupts)));
        commands.put("mcp", () -> new CommandLine(new McpCommand(context)));
        commands.put("index", () -> new CommandLine(new IndexCommand(context, interrupts)));
        commands.put("articles", () -> articles(context));
        commands.put("receipt", () -> new CommandLine(new ReceiptCommand(context)));
        commands.put("receipts", () -> new CommandLine(new ReceiptsCommand(context)));
        commands.put("replay", () -> new CommandLine(new ReplayCommand(context)));
        commands.put("backup", () -> new CommandLine(new BackupCommand(context)));
        commands.put("restore", () -> new CommandLine(new RestoreCommand(context)));
        commands.put("migrate", () -> new CommandLine(new MigrateCommand(context)));
        commands.put("feedback", () -> new CommandLine(new FeedbackCommand(context)));
        commands.put("eval", () -> new CommandLine(new EvalCommand(context)));
        commands.put("doctor", () -> new CommandLine(new DoctorCommand(context)));
        return commands;
    }

    private static CommandLine articles(CommandContext context) {
        ListCommand list = new ListCommand(context);
        return new CommandLine(new ArticlesCommand(list))
                .addSubcommand(list)
                .addSubcommand(new ShowCommand(context))
                .addSubcommand(new DeleteCommand(context));
    }

    private CommandLine configured(CommandLine line, GlobalOptions globals, OptionDefaults defaults) {
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
                .setExecutionExceptionHandler((e, command, result) -> FailureView.tell(e, globals.verbose, console));
    }
}
