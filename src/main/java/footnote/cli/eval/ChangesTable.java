package footnote.cli.eval;

import footnote.cli.terminal.Columns;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.eval.measures.Change;
import footnote.eval.measures.Figure;
import footnote.eval.measures.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints which figures of a set differ from earlier ones, those that surely do marked. */
public final class ChangesTable {

    private static final List<String> HEADS = List.of("", "before", "now", "change", "95 % interval", "");

    private final Console console;

    public ChangesTable(Console console) {
        this.console = console;
    }

    public void print(String set, List<Change> changes) {
        if (changes.stream().allMatch(change -> change.figure().group() == Group.TIME)) {
            title("%s: every figure is the same%s".formatted(set, changes.isEmpty() ? "" : " but the time"));
        }
        changes.stream().map(Change::part).distinct().forEach(part -> {
            title("%s %s, what has changed".formatted(set, part).replace(" ,", ","));
            print(changes.stream().filter(change -> change.part().equals(part)).toList());
        });
        console.out().println();
        console.flush();
    }

    private void title(String title) {
        console.out().println(Style.BOLD.of(SafeText.line(title), console.screen()));
    }

    private void print(List<Change> changes) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADS);
        changes.forEach(change -> table.add(row(change)));
        List<String> lines = Columns.lines(table);
        console.out().println(Style.DIM.of(lines.getFirst(), console.screen()));
        for (int i = 0; i < changes.size(); i++) {
            console.out().println(style(changes.get(i)).of(lines.get(i + 1), console.screen()));
        }
    }

    private static List<String> row(Change change) {
        Figure figure = change.figure();
        return List.of(
                figure.key(),
                FiguresTable.cell(figure, change.before()),
                FiguresTable.cell(figure, change.now()),
                signed(figure, change.now() - change.before()),
                interval(change),
                verdict(change));
    }

    private static String interval(Change change) {
        Change.Interval interval = change.interval();
        return interval == null
                ? "–"
                : signed(change.figure(), interval.low()) + " to " + signed(change.figure(), interval.high());
    }

    private static String signed(Figure figure, double value) {
        return String.format(Locale.ROOT, figure.unit() == Figure.Unit.SHARE ? "%+.3f" : "%+.1f", value)
                .replaceFirst("^([+-])0\\.", "$1.");
    }

    private static String verdict(Change change) {
        if (!change.isSure()) {
            return undecided(change);
        }
        Boolean better = change.isBetter();
        return "surely " + (better == null ? "different" : better ? "BETTER" : "WORSE");
    }

    private static String undecided(Change change) {
        if (change.interval() != null) {
            return "within chance";
        }
        return change.figure().unit() == Figure.Unit.MILLIS ? "or the machine" : "too few to tell";
    }

    private static Style style(Change change) {
        if (!change.isSure()) {
            return Style.DIM;
        }
        Boolean better = change.isBetter();
        return better == null ? Style.BOLD : better ? Style.GOOD : Style.BAD;
    }
}
