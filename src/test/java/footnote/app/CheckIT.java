package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.verify.Verification.CheckModel;
import footnote.cli.House;
import footnote.eval.CheckFit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest paraphrases and planted lies: what the check lets through of the half that nothing was fitted to. */
final class CheckIT {

    private static final Pattern HELD_OUT = Pattern.compile(
            "held out: (\\d+) of (\\d+) of the honest sentences pass, (\\d+) of (\\d+) of the lies are caught");

    @TempDir
    private Path data;

    @Test
    void letsHonestSentencesPassAndCatchesLies() throws Exception {
        Path cases = Path.of(Objects.requireNonNull(CheckIT.class.getResource("/footnote/support/harbour.txt"))
                        .toURI())
                .resolveSibling("");
        try (House house = TestHouse.open(data)) {
            CheckFit.Result result = new CheckFit(house.benches()).run(cases, "footnote eval --fit-check");
            result.report().stream().limit(20).forEach(System.out::println);
            assertEquals(CheckModel.builtIn().model(), result.model().model(), "the model is what the command writes");
            assertEquals(CheckModel.builtIn().threshold(), result.model().threshold());
            int[] counts = counts(result.report());
            assertTrue(counts[1] >= 100 && counts[3] >= 100, "half of 200 each");
            assertTrue(counts[0] >= 0.90 * counts[1], "honest sentences");
            assertTrue(counts[2] >= 0.90 * counts[3], "lies, those of exchanged roles included");
        }
    }

    private static int[] counts(List<String> report) {
        Matcher line = report.stream()
                .map(HELD_OUT::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow();
        return new int[] {
            Integer.parseInt(line.group(1)),
            Integer.parseInt(line.group(2)),
            Integer.parseInt(line.group(3)),
            Integer.parseInt(line.group(4))
        };
    }
}
