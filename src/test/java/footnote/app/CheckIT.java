package footnote.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.check.JudgedCheck;
import footnote.answer.check.Objection;
import footnote.answer.check.Quote;
import footnote.answer.check.SupportCheck;
import footnote.answer.check.SupportModel;
import footnote.cli.Product;
import footnote.eval.fit.CheckFit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest paraphrases and lies: what the check lets through of what nothing was fitted to, a little below what was measured. */
final class CheckIT {

    @TempDir
    private Path data;

    @Test
    void letsHonestSentencesPassAndCatchesLies() throws Exception {
        List<Path> unread = List.of(folder("support-unread/eels.txt"), folder("support-small-unread/eels.txt"));
        try (Product product = TestProduct.open(data)) {
            List<String> report =
                    new CheckFit(product.benches(), product.passageReader()).count(unread, SupportModel.builtIn());
            report.forEach(System.out::println);
            atLeast(0.84, 0.92, report, "judged, threshold");
            atLeast(0.7, 0.95, report, "judged, support-small-unread");
            atLeast(0.4, 0.9, report, "words alone, threshold");
        }
    }

    /** Pairs of short sentences, an honest one and a lie that differs in a word. */
    @Test
    void tellsWhatDiffersInAWord() {
        try (Product product = TestProduct.open(data)) {
            SupportCheck check = JudgedCheck.with(product.passageReader());
            List<String[]> pairs = Stream.of("factuality.txt", "turned.txt", "sides.txt", "denied.txt")
                    .flatMap(CheckIT::pairs)
                    .toList();
            double honest = share(pairs, pair -> pair.length == 2, pair -> passes(check, pair));
            double lies = share(pairs, pair -> pair.length > 2 && isForTheJudge(pair[2]), pair -> !passes(check, pair));
            System.out.printf("Pairs: %.3f of the honest sentences pass, %.3f of the lies are caught%n", honest, lies);
            assertTrue(honest >= 0.8, () -> honest + " of the honest sentences");
            assertTrue(lies >= 0.78, () -> lies + " of the lies");
        }
    }

    private static double share(List<String[]> pairs, Predicate<String[]> which, Predicate<String[]> holds) {
        List<String[]> part = pairs.stream().filter(which).toList();
        assertTrue(part.size() > 50, "pairs");
        return (double) part.stream().filter(holds).count() / part.size();
    }

    private static boolean passes(SupportCheck check, String[] pair) {
        return check.check(pair[1], List.of(new Quote(pair[0], pair[0])))
                .getFirst()
                .isBorne();
    }

    private static boolean isForTheJudge(String objection) {
        Set<String> facts = Stream.of(Objection.values())
                .map(fact -> fact.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.toSet());
        return !facts.contains(objection);
    }

    private static Stream<String[]> pairs(String file) {
        try (InputStream in =
                Objects.requireNonNull(CheckIT.class.getResourceAsStream("/footnote/answer/check/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Stream.of(line.split("\\|"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String file) throws Exception {
        Path path = Path.of(Objects.requireNonNull(CheckIT.class.getResource("/footnote/" + file))
                .toURI());
        return Objects.requireNonNull(path.getParent());
    }

    private static void atLeast(double pass, double caught, List<String> report, String name) {
        Pattern counted = Pattern.compile(Pattern.quote(name)
                + ".*: (\\d+) of (\\d+) of the honest sentences pass, (\\d+) of (\\d+) of the lies are caught");
        Matcher matcher = report.stream()
                .map(counted::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow();
        double honest = Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
        double lies = Double.parseDouble(matcher.group(3)) / Double.parseDouble(matcher.group(4));
        assertTrue(honest >= pass, () -> name + ": " + honest + " of the honest sentences pass");
        assertTrue(lies >= caught, () -> name + ": " + lies + " of the lies are caught");
    }
}
