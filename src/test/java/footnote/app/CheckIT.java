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
            ".*, held out: (\\d+) of (\\d+) of the honest sentences pass, (\\d+) of (\\d+) of the lies are caught");

    @TempDir
    private Path data;

    @Test
    void letsHonestSentencesPassAndCatchesLies() throws Exception {
        List<Path> cases = List.of(folder("support/harbour.txt"), folder("support-more/airport.txt"));
        try (House house = TestHouse.open(data)) {
            CheckFit.Result result = new CheckFit(house.benches())
                    .run(cases, List.of(folder("support-unread/eels.txt")), "footnote eval --fit-check");
            result.report().stream().limit(40).forEach(System.out::println);
            assertEquals(CheckModel.builtIn().model(), result.model().model(), "the model is what the command writes");
            assertEquals(CheckModel.builtIn().threshold(), result.model().threshold());
            int[] counts = counts(result.report());
            assertTrue(counts[1] >= 150 && counts[3] >= 200, "half of 300 and 400");
            assertTrue(counts[0] >= 0.88 * counts[1], "honest sentences");
            assertTrue(counts[2] >= 0.94 * counts[3], "lies, those of exchanged roles included");
        }
    }

    private static Path folder(String file) throws Exception {
        Path path = Path.of(Objects.requireNonNull(CheckIT.class.getResource("/footnote/" + file))
                .toURI());
        return Objects.requireNonNull(path.getParent());
    }

    /** Of all folders together. */
    private static int[] counts(List<String> report) {
        int[] counts = new int[4];
        for (String line : report) {
            Matcher matcher = HELD_OUT.matcher(line);
            for (int i = 0; matcher.matches() && i < counts.length; i++) {
                counts[i] += Integer.parseInt(matcher.group(i + 1));
            }
        }
        return counts;
    }
}
