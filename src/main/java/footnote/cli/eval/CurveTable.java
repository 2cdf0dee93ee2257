package footnote.cli.eval;

import footnote.cli.terminal.Columns;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.Style;
import footnote.eval.measures.Curve;
import footnote.eval.measures.Score;
import java.util.ArrayList;
import java.util.List;

/** Prints what answering only from some confidence on would do, over all sets together. */
public final class CurveTable {

    private static final List<String> HEADS =
            List.of("confidence", "answered", "accepted", "right", "refused", "balance");

    private final Console console;

    public CurveTable(Console console) {
        this.console = console;
    }

    public void print(List<Score> scores) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADS);
        Curve.of(scores).forEach(point -> table.add(row(point)));
        List<String> lines = Columns.lines(table);
        console.out()
                .println(Style.BOLD.of("If answers began at this confidence, all sets together", console.screen()));
        console.out().println(Style.DIM.of(lines.getFirst(), console.screen()));
        lines.stream().skip(1).forEach(console.out()::println);
        console.out().println();
        console.flush();
    }

    private static List<String> row(Curve.Point point) {
        return List.of(
                Columns.number(point.least(), 3),
                Columns.share(point.answered()),
                Columns.share(point.accepted()),
                Columns.share(point.right()),
                Columns.share(point.refused()),
                Columns.share(point.balance()));
    }
}
