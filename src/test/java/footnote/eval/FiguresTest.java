package footnote.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.eval.measures.EvidenceFound;
import footnote.eval.measures.Scored;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FiguresTest {

    private static final Figures MIXED = new Figures(
            "ships",
            new Ingested(30, 1.5),
            List.of(
                    Scored.right("a")
                            .passages(new EvidenceFound(3, 0.5, 0.25, 0.125, 0))
                            .score(),
                    Scored.refused("b").followsOn().score(),
                    Scored.right("c").followsOn().tokenF1(0.3).score()));

    @TempDir
    private Path folder;

    @Test
    void questionsWithHistoryAreShownApart() {
        assertEquals(
                List.of("", "with history", "without"),
                MIXED.parts().stream().map(Figures.Part::name).toList());
        assertEquals(0.6667, MIXED.figures().get("answered"));
        assertEquals(0.5, Objects.requireNonNull(MIXED.withHistory()).get("answered"));
        assertEquals(1.0, Objects.requireNonNull(MIXED.withoutHistory()).get("answered"));
    }

    @Test
    void whereNoneHasHistoryThereIsOnePart() {
        Figures alone = new Figures("ships", null, List.of(Scored.right("a").score()));
        assertEquals(1, alone.parts().size());
        assertNull(alone.withHistory());
        assertNull(alone.withoutHistory());
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        Path file = folder.resolve("figures.json");
        new ObjectMapper().writeValue(file.toFile(), List.of(MIXED));
        assertEquals(List.of(MIXED), Figures.read(file));
        String written = Files.readString(file);
        assertTrue(written.contains("\"passagesPerSecond\":20.0"), written);
        assertTrue(written.contains("\"right\":false"), written);
        assertTrue(written.contains("\"refusal-precision\":null"), written);
    }

    @Test
    void refusesWhatIsNoFigures() throws IOException {
        Path file = folder.resolve("other.json");
        for (String other : List.of("[{\"set\": \"ships\", \"accepted\": 0.5}]", "{", "[{}]", "[null]", "{}")) {
            Files.writeString(file, other);
            BadInputException fault = assertThrows(BadInputException.class, () -> Figures.read(file), other);
            assertTrue(String.valueOf(fault.getMessage()).startsWith(file + " cannot be read as figures; "), other);
        }
        assertThrows(BadInputException.class, () -> Figures.read(folder.resolve("nowhere.json")));
    }
}
