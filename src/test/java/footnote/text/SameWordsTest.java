package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SameWordsTest {

    /** Kept in every index there is, so it must not change. */
    @Property
    void keyIsOfTheLowerCaseWordsWithSingleBlanks(@ForAll("texts") String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        UUID expected = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        assertEquals(expected.getMostSignificantBits(), SameWords.key(text));
    }

    @Test
    void blanksAndCapitalsMakeNoDifferenceAndWordsDo() {
        assertEquals(SameWords.key("The ferry\n sank. "), SameWords.key("THE FERRY SANK."));
        assertNotEquals(SameWords.key("The ferry sank."), SameWords.key("The ferry sank"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(" \t\n\u000B\f\r\u00A0aAİé.").ofMaxLength(20);
    }
}
