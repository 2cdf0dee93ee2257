package footnote.answer.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.CollectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerCodecTest {

    private record Shown(String id, String text, List<String> notices) {}

    @Test
    void readsWhatItWroteWithoutTheVersion() {
        String kept = AnswerCodec.write(new Shown("a-1", "Two \uD83D boats sank. [1]", List.of("slow")));
        assertTrue(kept.startsWith("{\"version\":" + AnswerCodec.VERSION + ","), kept);
        assertEquals(
                "{\"id\":\"a-1\",\"text\":\"Two \uD83D boats sank. [1]\",\"notices\":[\"slow\"]}",
                AnswerCodec.read(kept).toString());
    }

    @Test
    void readsWhatWasKeptBeforeThereWereVersions() {
        assertEquals("a-1", AnswerCodec.read("{\"id\":\"a-1\"}").path("id").asText());
    }

    @Test
    void tellsOfANewerVersion() {
        String newer = "{\"version\":%d,\"id\":\"a-1\"}".formatted(AnswerCodec.VERSION + 1);
        assertEquals(
                "An answer was kept by a newer version; use that to read it.",
                assertThrows(CollectionException.class, () -> AnswerCodec.read(newer))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\""})
    void tellsOfDamage(String damaged) {
        CollectionException told = assertThrows(CollectionException.class, () -> AnswerCodec.read(damaged));
        assertTrue(String.valueOf(told.getMessage()).endsWith("is damaged."), told.getMessage());
    }
}
