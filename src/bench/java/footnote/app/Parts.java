package footnote.app;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The parts as JMH measures them, as a table. */
final class Parts {

    private Parts() {}

    static List<String> table(String set) throws RunnerException {
        List<String> lines = new ArrayList<>(List.of(
                "## Parts of Footnote, as JMH measures them on %s".formatted(set),
                "",
                "One article, one question after the other, in one thread; retrieval is over no more than its first hundred articles.",
                "",
                "| | µs | ± |",
                "| --- | --- | --- |"));
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(PartsBenchmark.class.getName())
                        .param("set", set)
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark();
            lines.add("| %s | %,.1f | %,.1f |"
                    .formatted(
                            name.substring(name.lastIndexOf('.') + 1),
                            result.getPrimaryResult().getScore(),
                            result.getPrimaryResult().getScoreError()));
        }
        lines.add("");
        return lines;
    }
}
