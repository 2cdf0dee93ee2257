package footnote.app;

import footnote.app.RivalFigures.Spread;
import footnote.eval.sets.EvalSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs Footnote and its rivals on the same texts, one after the other, and writes down what came of it. */
final class Benchmark {

    private static final String INTRODUCTION = """
            # Benchmarks

            Written by `mvn -Pbench -Dfast verify` (`-Dbench.sets="FOLDER FOLDER"` for other evaluation sets), in one run, on the
            same texts, each rival in a process of its own: %s, %d cores (%s), Java %s. Of the cores %.1f were wanted already when
            it began, and %.1f when it ended. Behind each figure stands how many times it is that of the first row; compare rows
            of one table, not runs.

            - *Right article first*: of the questions that the articles answer and that stand alone.
            - *Answer in 45 words*: an accepted answer is among the first 45 words; rivals find and write none.
            - *Ingest*: passages a second, counted as Footnote splits the articles, whatever a rival makes of them; in the first
              seconds of a process, on few articles.
            - *Start*: from the start of the process until one article is taken in and found.
            - *Memory*: what the process holds at the end, outside of the heap too; nothing was set to bound it. Footnote has
              answered by then, with its trained reader, and keeps its index on the disk; what finds only has done less.

            Anserini is not among them: its newest version (1.5.0) wants Lucene 9.9.1, of which no part goes beside the Lucene 10
            that is measured here, and forty other libraries.
            """;

    private Benchmark() {}

    /**
     * Runs.
     *
     * @param arguments the file to write, and folders of evaluation sets
     */
    public static void main(String... arguments) throws Exception {
        double load = Machine.load();
        List<String> lines = new ArrayList<>();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            lines.addAll(table(folder));
        }
        lines.addAll(Parts.table(arguments[1]));
        String introduction = INTRODUCTION.formatted(
                LocalDate.now(),
                Machine.cores(),
                Machine.processor(),
                Runtime.version().feature(),
                load,
                Machine.load());
        Files.writeString(Path.of(arguments[0]), introduction + "\n" + String.join("\n", lines));
        lines.forEach(System.out::println);
        System.exit(0); // libraries leave threads behind
    }

    private static List<String> table(String folder) throws IOException, InterruptedException {
        EvalSet set = EvalSet.read(Path.of(folder));
        Map<String, RivalFigures> all = new LinkedHashMap<>();
        for (String name : RivalRun.all().keySet()) {
            all.put(name, RivalRun.figures(name, folder));
        }
        RivalFigures first = Objects.requireNonNull(all.get("Footnote"));
        List<String> lines = new ArrayList<>(List.of(
                "## %s: %d articles, %d questions"
                        .formatted(
                                set.name(),
                                set.articles().size(),
                                set.questions().size()),
                "",
                "| | right article first | answer in 45 words | ingest | finding p50 | p95 | answer p50 | p95 | start | memory |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
        all.forEach((name, figures) -> lines.add(row(name, figures, first)));
        lines.add("");
        return lines;
    }

    private static String row(String name, RivalFigures figures, RivalFigures first) {
        boolean answers = figures.answered() >= 0;
        return "| "
                + String.join(
                        " | ",
                        name,
                        share(figures.right(), first.right()),
                        answers ? share(figures.answered(), first.answered()) : "",
                        beside("%.1f /s", figures.rate(), first.rate()),
                        times(figures.finding(), first.finding()),
                        answers ? times(figures.answering(), first.answering()) : " | ",
                        beside("%.0f ms", figures.start(), first.start()),
                        beside("%.0f MB", figures.memory(), first.memory()))
                + " |";
    }

    private static String share(double share, double first) {
        return beside("%.3f", share, first);
    }

    private static String times(Spread times, Spread first) {
        return beside("%.1f ms", times.p50(), first.p50()) + " | " + beside("%.1f ms", times.p95(), first.p95());
    }

    private static String beside(String form, double value, double first) {
        return form.formatted(value) + " (%.2f ×)".formatted(value / first);
    }
}
