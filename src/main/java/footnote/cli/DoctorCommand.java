package footnote.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Looks at everything Footnote needs and says how to mend what is wrong.",
        footer = {"  footnote doctor", "  footnote doctor --data ~/clippings.footnote"})
final class DoctorCommand implements Callable<Integer> {

    private final Edge edge;

    DoctorCommand(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Integer call() {
        List<Check> checks = edge.checks();
        checks.forEach(this::print);
        return checks.stream().allMatch(Check::ok) ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(Check check) {
        Console console = edge.console();
        Style style = check.ok() ? Style.GOOD : Style.BAD;
        String mark = style.of(check.ok() ? "✓" : "✗", console.screen());
        console.out().println(mark + " " + Safe.line(check.name()) + ": " + Safe.line(check.detail()));
        if (check.remedy() != null) {
            console.out().println("  → " + Safe.line(check.remedy()));
        }
    }
}
