package footnote.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs what was parsed, unless settings are faulty, and tells of what could not be parsed. */
final class Execution {

    private final Console console;
    private final Globals globals;
    private final Defaults defaults;

    Execution(Console console, Globals globals, Defaults defaults) {
        this.console = console;
        this.globals = globals;
        this.defaults = defaults;
    }

    int run(ParseResult parsed) {
        List<String> faults = defaults.faults(given(parsed));
        if (!faults.isEmpty() && !asksForHelp(parsed)) {
            return tell(faults);
        }
        Logging.configure(globals.verbose);
        return new RunLast().execute(parsed);
    }

    /** Tells what is wrong with the arguments, and with the settings while at it. */
    int misused(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        console.say(Safe.line(sentence(misuse) + " (see '" + help + "')"));
        return tell(defaults.faults(Set.of()));
    }

    private static String sentence(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched && isTop(misuse.getCommandLine())) {
            return "There is no command '" + unmatched.getUnmatched().getFirst() + "'";
        }
        return String.valueOf(misuse.getMessage()).strip().replaceFirst("\\.$", "");
    }

    private static boolean isTop(CommandLine command) {
        return command.getParent() == null;
    }

    private int tell(List<String> faults) {
        faults.forEach(fault -> console.say(Safe.line(fault)));
        return ExitCode.USAGE;
    }

    private static Set<String> given(ParseResult parsed) {
        Set<String> names = new HashSet<>();
        for (CommandLine line : parsed.asCommandLineList()) {
            line.getParseResult().matchedOptions().forEach(option -> names.add(option.longestName()));
        }
        return names;
    }

    private static boolean asksForHelp(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .anyMatch(result -> result.isUsageHelpRequested() || result.isVersionHelpRequested());
    }
}
