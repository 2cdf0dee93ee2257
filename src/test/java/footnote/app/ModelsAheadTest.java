package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelsAheadTest {

    @ParameterizedTest
    @CsvSource({
        "ask Who?, true",
        "serve --port 0, true",
        "chat, true",
        "mcp, true",
        "'', false",
        "--version, false",
        "articles list, false",
        "articles ask, false",
        "ask --help, false",
        "serve -h, false",
        "ask --reader none Who?, false",
        "ask --reader=none Who?, false"
    })
    void areNeededByWhatAnswersWithThem(String line, boolean needed) {
        assertEquals(needed, ModelsAhead.areNeeded(Map.of(), line.split(" ")));
    }

    @Test
    void areNotLoadedWhereAnotherReaderMayBeWanted() {
        assertFalse(ModelsAhead.areNeeded(Map.of("FOOTNOTE_READER", "none"), "ask", "Who?"));
    }

    @Test
    void nothingIsNeededWithoutArguments() {
        assertFalse(ModelsAhead.areNeeded(Map.of()));
    }
}
