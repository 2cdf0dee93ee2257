package footnote.cli.eval;

import footnote.cli.terminal.Columns;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.eval.Figures;
import footnote.eval.Ingested;
import footnote.eval.measures.Figure;
import footnote.eval.measures.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints figures as small tables, one for each group, a row for each set and for its questions with history. */
public final class FiguresTable {

    private final Console console;

    public FiguresTable(Console console) {
        this.console = console;
    }

    public void print(List<Figures> sets) {
        for (Group group : Group.values()) {
            List<List<String>> rows =
                    sets.stream().flatMap(set -> rows(group, set).stream()).toList();
            if (!rows.isEmpty()) {
                print(group, rows);
            }
        }
        console.flush();
    }

    private void print(Group group, List<List<String>> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(heads(group));
        table.addAll(rows);
        List<String> lines = Columns.lines(table);
        console.out().println(Style.BOLD.of(group.title(), console.screen()));
        console.out().println(Style.DIM.of(lines.getFirst(), console.screen()));
        lines.stream().skip(1).forEach(console.out()::println);
        if (console.screen().out()) {
            legend(group).lines().forEach(line -> console.out().println(Style.DIM.of(line, console.screen())));
        }
        console.out().println();
    }

    private static List<String> heads(Group group) {
        List<String> heads = new ArrayList<>(List.of("", "asked"));
        figures(group).forEach(figure -> heads.add(figure.head()));
        if (group == Group.TIME) {
            heads.add("passages/s");
        }
        return heads;
    }

    private static List<List<String>> rows(Group group, Figures set) {
        return set.parts().stream()
                .flatMap(part -> row(group, set, part).stream())
                .toList();
    }

    /** A row, if there is anything to measure. */
    private static Optional<List<String>> row(Group group, Figures set, Figures.Part part) {
        List<Figure> figures = figures(group);
        if (figures.stream().allMatch(figure -> figure.of(part.scores()) == null)) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>();
        boolean whole = part.name().isEmpty();
        row.add(whole ? SafeText.line(set.set()) : "  " + part.name());
        row.add(String.valueOf(part.scores().stream().filter(group::isAbout).count()));
        figures.forEach(figure -> row.add(cell(figure, figure.of(part.scores()))));
        if (group == Group.TIME) {
            row.add(Columns.number(whole ? rate(set.ingest()) : null, 1));
        }
        return Optional.of(row);
    }

    private static List<Figure> figures(Group group) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.group() == group)
                .toList();
    }

    private static @Nullable Double rate(@Nullable Ingested ingest) {
        return ingest == null ? null : ingest.passagesPerSecond();
    }

    static String cell(Figure figure, @Nullable Double value) {
        return switch (figure.unit()) {
            case SHARE -> Columns.share(value);
            case COUNT, WORDS -> Columns.number(value, 0);
            case MILLIS -> Columns.number(value, 1);
        };
    }

    private static String legend(Group group) {
        return switch (group) {
            case ARTICLES -> """
                    Each article counts once, at its best rank. by words, by meaning: nDCG@10 of one arm alone,
                    to be held against the order of both under nDCG@10.""";
            case PASSAGES -> """
                    A passage is evidence when it overlaps a quote in half of the words of the shorter one; each
                    quote counts once, at its best rank.""";
            case ANSWERS -> """
                    Of the answerable questions; what is refused is wrong. accepted: an accepted answer is in it.
                    right: that, and the evidence is cited. token F1: with the nearest reference text. words: median.""";
            case CITATIONS -> """
                    asked: the answerable that were answered. cited: share of all answerable that cite an evidence
                    article. The others count citations over all answers. exact: equal to the article's text.""";
            case SENTENCES -> """
                    asked: what was answered. facts cited: of the sentences with numbers or names, those whose cited
                    words have them all. invented: has one that is in no article found, nor in the question. precision,
                    recall, accepted: of citations, sentences, and sentences with an accepted answer, on answerable
                    questions: right where the citation is evidence and has the sentence's facts and half its words.""";
            case REFUSALS -> """
                    asked: the unanswerable. refused: their share refused. precision: refusals that were right. wrongly
                    refused: share of the answerable. AUC: how well confidence tells them apart, .5 is by chance.""";
            case NEWS -> """
                    asked: all of which something is known. as of: right or refused as of a day. original: cited. conflicts:
                    of the values that differ, shown. kind: of those shown, how they come to differ. newest: the value
                    that holds now is told. no alarm: nothing is shown as differing where nothing does.""";
            case UNDERSPECIFIED -> "They ask for a question back and count nowhere else but under time.";
            case TIME -> "passages/s: with vectors, where something had to be indexed in this run.";
        };
    }
}
