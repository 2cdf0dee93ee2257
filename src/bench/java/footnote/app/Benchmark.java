package footnote.app;

import footnote.eval.EvalSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs Footnote and its rivals on the same texts, one after the other, and writes down what came of it. */
final class Benchmark {

    private Benchmark() {}

    /**
     * Runs.
     *
     * @param arguments the file to write, and folders of evaluation sets
     */
    public static void main(String... arguments) throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "# Benchmarks",
                "",
                "Written by `mvn -Pbench -Dfast verify` (`-Dbench.sets=\"FOLDER FOLDER\"` for other evaluation sets), in one",
                "run, on the same texts: %s, %d cores (%s), of which %.1f were wanted already, Java %s. Times and rates are"
                        .formatted(
                                LocalDate.now(),
                                cores(),
                                processor(),
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                                Runtime.version().feature()),
                "divided by those of the first row, which stands with its own; compare rows, not runs.",
                ""));
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            lines.addAll(table(EvalSet.read(Path.of(folder))));
        }
        Files.write(Path.of(arguments[0]), lines);
        lines.forEach(System.out::println);
        System.exit(0); // libraries leave threads behind
    }

    private static List<String> table(EvalSet set) throws Exception {
        Map<String, RivalFigures> all = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("benchmark");
        try (Rival own = new OwnRoad(folder.resolve("own"), cores());
                Rival lucene = new BareLucene(folder.resolve("lucene"));
                Rival vectors = new LibraryVectors()) {
            all.put("Footnote", RivalFigures.of(own, set));
            all.put("LangChain4j's bge-small, a list of vectors", RivalFigures.of(vectors, set));
            all.put("Lucene, BM25", RivalFigures.of(lucene, set));
        }
        RivalFigures first = all.get("Footnote");
        List<String> lines = new ArrayList<>(List.of(
                "## %s: %d articles, %d questions"
                        .formatted(set.name(), set.articles().size(), set.questions().size()),
                "",
                "| | right article first | answer in 45 words | ingest | finding p50 | p95 | answer p50 | p95 |",
                "| --- | --- | --- | --- | --- | --- | --- | --- |"));
        all.forEach((name, figures) -> lines.add(row(name, figures, first)));
        lines.add("");
        return lines;
    }

    private static String row(String name, RivalFigures figures, RivalFigures first) {
        boolean own = figures == first;
        String answered = figures.answered() < 0 ? "" : share(figures.answered());
        return "| "
                + String.join(
                " | ",
                name,
                share(figures.right()),
                answered,
                own ? "%.1f passages/s".formatted(first.rate()) : times(figures.rate(), first.rate()),
                time(figures.finding(), first.finding(), 0.5, own),
                time(figures.finding(), first.finding(), 0.95, own),
                answered.isEmpty() ? "" : time(figures.answering(), first.answering(), 0.5, own),
                answered.isEmpty() ? "" : time(figures.answering(), first.answering(), 0.95, own)) + " |";
    }

    private static String time(TimesOfRuns times, TimesOfRuns first, double share, boolean own) {
        return own ? "%.1f ms".formatted(first.at(share)) : times(times.at(share), first.at(share));
    }

    private static String times(double value, double first) {
        return "%.2f ×".formatted(value / first);
    }

    private static String share(double share) {
        return "%.3f".formatted(share);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** As Linux names it, or its kind. */
    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (Files.isReadable(told)) {
            for (String line : Files.readAllLines(told)) {
                if (line.toLowerCase(Locale.ROOT).startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch", "");
    }
}
