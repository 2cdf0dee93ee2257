package footnote.cli;

import footnote.cli.log.Logging;
import footnote.cli.options.OptionDefaults;
import footnote.cli.options.OptionSetting;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs what was parsed, unless settings are faulty, and tells of what could not be parsed. */
final class Execution {

    private final Console console;
    private final GlobalOptions globals;
    private final OptionDefaults defaults;

    Execution(Console console, GlobalOptions globals, OptionDefaults defaults) {
        this.console = console;
        this.globals = globals;
        this.defaults = defaults;
    }

    int run(ParseResult parsed) {
        List<String> faults = defaults.faults(given(parsed));
        if (!faults.isEmpty() && !standsFaults(parsed)) {
            return tell(faults);
        }
        Logging.configure(globals.verbose);
        return new RunLast().execute(parsed);
    }

    /** Tells what is wrong with the arguments, and with the settings while at it. */
    int misused(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        console.say(SafeText.line(sentence(misuse) + " (see '" + help + "')"));
        return tell(defaults.faults(Set.of()));
    }

    private static String sentence(ParameterException misuse) {
        String message = String.valueOf(misuse.getMessage()).strip().replaceFirst("\\.$", "");
        return misuse instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched, message) : message;
    }

    private static String unmatched(UnmatchedArgumentException misuse, String message) {
        if (misuse.isUnknownOption()) {
            return message + "; what is no option but begins with a dash is written after --";
        }
        return isUnknownCommand(misuse)
                ? "There is no command '" + misuse.getUnmatched().getFirst() + "'"
                : message;
    }

    private static boolean isUnknownCommand(UnmatchedArgumentException misuse) {
        return misuse.getCommandLine().getParent() == null;
    }

    private int tell(List<String> faults) {
        faults.forEach(fault -> console.say(SafeText.line(fault)));
        return ExitCode.USAGE;
    }

    /** The settings that flags give, which their other sources then do not matter for. */
    private static Set<OptionSetting> given(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .flatMap(line -> line.getParseResult().matchedOptions().stream())
                .flatMap(option -> OptionSetting.of(option).stream())
                .collect(Collectors.toSet());
    }

    /** Help is given whatever the settings say, and the doctor tells of them itself. */
    private static boolean standsFaults(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        return commands.getLast().getCommand() instanceof DoctorCommand
                || commands.stream()
                        .map(CommandLine::getParseResult)
                        .anyMatch(result -> result.isUsageHelpRequested() || result.isVersionHelpRequested());
    }
}
