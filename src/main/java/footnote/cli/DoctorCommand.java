package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Looks at everything Footnote needs and says how to mend what is wrong.",
        footer = {"  footnote doctor", "  footnote doctor --data ~/clippings.footnote"})
final class DoctorCommand implements Callable<Integer> {

    private final CommandContext context;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<DoctorFinding> checks = context.checks();
        checks.forEach(this::print);
        return checks.stream().allMatch(DoctorFinding::ok) ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(DoctorFinding check) {
        Console console = context.console();
        Style style = check.ok() ? Style.GOOD : Style.BAD;
        String mark = style.of(check.ok() ? "✓" : "✗", console.screen());
        console.out().println(mark + " " + SafeText.line(check.name()) + ": " + SafeText.line(check.detail()));
        if (check.remedy() != null) {
            console.out().println("  → " + SafeText.line(check.remedy()));
        }
    }
}
