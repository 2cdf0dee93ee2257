package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.check.CheckModel;
import footnote.cli.Product;
import footnote.eval.fit.CheckFit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest paraphrases and planted lies: what the check lets through of the half that nothing was fitted to. */
final class CheckIT {

    @TempDir
    private Path data;

    @Test
    void letsHonestSentencesPassAndCatchesLies() throws Exception {
        List<Path> cases = List.of(
                folder("support/harbour.txt"),
                folder("support-more/airport.txt"),
                folder("support-fluent/bees.txt"),
                folder("support-wide/airline.txt"),
                folder("support-small/airline.txt"),
                folder("support-answers/arson.txt"),
                folder("support-edited/ballot.txt"));
        try (Product product = TestProduct.open(data)) {
            CheckFit.Result result = new CheckFit(product.benches())
                    .run(
                            cases,
                            List.of(folder("support-unread/eels.txt"), folder("support-small-unread/eels.txt")),
                            "footnote eval --fit-check");
            result.report().stream().limit(100).forEach(System.out::println);
            assertEquals(CheckModel.builtIn().model(), result.model().model(), "the model is what the command writes");
            assertEquals(CheckModel.builtIn().threshold(), result.model().threshold());
            atLeast(110, 0.9, 160, 0.95, counts(result.report(), "support, held out"));
            atLeast(40, 0.74, 50, 0.94, counts(result.report(), "support-more, held out"));
            atLeast(70, 0.72, 90, 0.83, counts(result.report(), "support-fluent, held out"));
            atLeast(120, 0.73, 140, 0.87, counts(result.report(), "support-wide, held out"));
            atLeast(10, 0.7, 90, 0.84, counts(result.report(), "support-small, held out"));
            atLeast(120, 0.74, 120, 0.82, counts(result.report(), "support-answers, held out"));
            atLeast(120, 0.55, 120, 0.82, counts(result.report(), "support-edited, held out"));
            atLeast(140, 0.75, 200, 0.92, counts(result.report(), "support-unread, never fitted to"));
            atLeast(5, 0.7, 60, 0.95, counts(result.report(), "support-small-unread, never fitted to"));
        }
    }

    private static Path folder(String file) throws Exception {
        Path path = Path.of(Objects.requireNonNull(CheckIT.class.getResource("/footnote/" + file))
                .toURI());
        return Objects.requireNonNull(path.getParent());
    }

    /** A little below what was measured: what falls short of the bars is in docs/language-models.md. */
    private static void atLeast(int honest, double pass, int lies, double caught, int[] counts) {
        assertTrue(counts[1] >= honest && counts[3] >= lies, "cases");
        assertTrue(counts[0] >= pass * counts[1], "honest sentences");
        assertTrue(counts[2] >= caught * counts[3], "lies, those of exchanged roles included");
    }

    /** Of all folders of this name together. */
    private static int[] counts(List<String> report, String name) {
        Pattern counted = Pattern.compile(
                name + ": (\\d+) of (\\d+) of the honest sentences pass, (\\d+) of (\\d+) of the lies are caught");
        int[] counts = new int[4];
        for (String line : report) {
            Matcher matcher = counted.matcher(line);
            for (int i = 0; matcher.matches() && i < counts.length; i++) {
                counts[i] += Integer.parseInt(matcher.group(i + 1));
            }
        }
        return counts;
    }
}
