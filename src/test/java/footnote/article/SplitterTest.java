package footnote.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.text.SentenceBreaker;
import footnote.text.Span;
import footnote.text.TextShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SplitterTest {

    private final Splitter splitter = new Splitter();

    @Property
    void passagesCoverTheTextInOrder(@ForAll("texts") String text) {
        int end = 0;
        int number = 0;
        for (Passage passage : splitter.split(text)) {
            assertEquals(number++, passage.number());
            assertTrue(text.substring(end, passage.span().start()).isBlank());
            assertSentencesCover(text, passage);
            end = passage.span().end();
        }
        assertTrue(text.substring(end).isBlank());
    }

    private static void assertSentencesCover(String text, Passage passage) {
        int end = passage.span().start();
        for (Span sentence : passage.sentences()) {
            String gap = text.substring(end, sentence.start()).strip();
            assertTrue(gap.isEmpty() || gap.equals(passage.heading()), gap);
            assertEquals(sentence.of(text), sentence.of(text).strip());
            end = sentence.end();
        }
        assertEquals(passage.span().end(), end);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "The rally was held in Almaty. ",
                "He said: “We won. We stay.” ",
                "\n\n",
                "\n",
                " ",
                "European Union",
                "U.S. ",
                "St. Petersburg is 5.5 million strong",
                ". ",
                "\" ",
                "“",
                "Jan. 6 ",
                "😀",
                "word ".repeat(60),
                "x".repeat(1500),
                "Why? No! Yes... ");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(400));
    }

    @ParameterizedTest
    @MethodSource("sentenceCases")
    void findsSentences(SentenceCase expected) {
        String paragraph = String.join(" ", expected.sentences());

        List<String> found = new SentenceBreaker()
                .sentences(paragraph).stream().map(span -> span.of(paragraph)).toList();

        assertEquals(expected.sentences(), found);
    }

    record SentenceCase(List<String> sentences) {}

    /** A case is some lines, the sentences of one paragraph; an empty line ends it. */
    static Stream<SentenceCase> sentenceCases() throws IOException {
        List<SentenceCase> cases = new ArrayList<>();
        for (String block : Files.readString(Path.of("src/test/resources/footnote/text/sentences.txt"))
                .split("\n\n")) {
            cases.add(new SentenceCase(block.strip().lines().toList()));
        }
        return cases.stream();
    }

    @Test
    void keepsPassagesShort() {
        String paragraph = "The harbour wall held through the long night of the storm. ".repeat(60);
        for (Passage passage : splitter.split(paragraph)) {
            assertTrue(TextShape.count(passage.span().of(paragraph)) <= 190);
        }
    }

    @Test
    void putsASubheadingWithTheParagraphsUnderIt() {
        List<Passage> passages = splitter.split(
                "The world reacted in many ways to the unrest.\n\nEuropean Union\n\nThe bloc called for restraint on all of the sides.");

        assertEquals("European Union", passages.get(1).heading());
        assertEquals(1, passages.get(1).sentences().size());
    }
}
