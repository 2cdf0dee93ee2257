package footnote.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class CharactersTest {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\f\\u000B]");

    private static final Pattern BLANK = Pattern.compile("[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");

    /** The same said as what is to be found and what takes its place, one after the other. */
    private static String expected(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String blanks = BLANK.matcher(lines).replaceAll(" ");
        return INVISIBLE.matcher(blanks).replaceAll("");
    }

    @Property
    void isWhatThePatternsSay(@ForAll("texts") String text) {
        assertEquals(expected(text), Characters.normalise(text));
    }

    @Test
    void everyCharacterIsWhatThePatternsSay() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";
            assertEquals(expected(text), Characters.normalise(text), () -> text);
        }
    }

    @Test
    void textThatIsAsItShouldBeStaysTheSame() {
        String text = "“Naïve”, said nobody.\n\nA line.";
        assertSame(text, Characters.normalise(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> some = Arbitraries.of(
                'a', ' ', '\n', '\r', '\t', '\0', '\uD834', '\uDD1E', '\u200B', '\u2028', '\u00A0', 'é', '\u0085');
        return Arbitraries.oneOf(some.list().ofMaxSize(30).map(CharactersTest::joined), Arbitraries.strings());
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
