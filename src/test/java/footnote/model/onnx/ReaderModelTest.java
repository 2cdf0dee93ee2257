package footnote.model.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import footnote.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected logits were computed from the same files with the Python packages onnxruntime 1.20.1 and tokenizers. */
final class ReaderModelTest {

    private static final ReaderModel READER = ReaderModel.builtIn();

    private static final double NEAR = 0.05;

    private static final Window BRIDGE = new Window(
            "Bridge closed",
            List.of(
                    "The harbour bridge was closed on Monday after inspectors found cracks in two of its pillars.",
                    "It will reopen in March at the earliest, the port authority said.",
                    "About 14,000 lorries cross it every day."));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many trucks use the bridge each day?  | -6.441 | -6.359 |  4.459 |  3.957
            When can drivers use the bridge again?    | -6.581 |  2.194 | -5.266 |  3.562
            Who designed the bridge?                  | -6.321 | -6.707 | -7.233 | -5.293
            """)
    void sentencesHaveTheLogitsOfTheReference(
            String question, double first, double second, double third, double answerable) {
        WindowReading reading = READER.read(question, BRIDGE);

        assertArrayEquals(new double[] {first, second, third}, logits(reading), NEAR);
        assertEquals(answerable, reading.answerable(), NEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge was shut because of damage to its pillars. |  1.870 | -1.674 | -0.154
            The bridge was never closed.                          | -2.116 |  4.319 | -1.853
            The bridge is the longest in the country.             | -3.486 |  0.364 |  3.584
            """)
    void claimsHaveTheLogitsOfTheReference(String claim, double supported, double contradicted, double neither) {
        ClaimReading reading = READER.judge(claim, BRIDGE.sentences().getFirst());

        assertArrayEquals(
                new double[] {supported, contradicted, neither},
                new double[] {reading.supported(), reading.contradicted(), reading.neither()},
                NEAR);
        assertEquals(ReaderModel.STATE, reading.state().dimension());
    }

    @Test
    void builtInOneIsThereForAllAndStaysOpen() {
        ReaderModel same = ReaderModel.builtIn();
        same.close();
        assertSame(READER, same);
        assertEquals(
                1,
                same.read("Did it rain?", new Window("", List.of("It rained.")))
                        .sentences()
                        .size());
    }

    @Test
    void whatIsTooLongIsReadAsFarAsItFits() {
        String question = "Why? ".repeat(1000);
        String sentence = "The harbour bridge was closed on Monday. ".repeat(30).strip();

        WindowReading reading = READER.read(question, new Window("T ".repeat(5000), List.of(sentence, sentence)));

        assertEquals(1, reading.sentences().size());
        assertTrue(Double.isFinite(READER.judge(sentence, sentence + sentence).logit()));
    }

    @Test
    void oddTextsAreReadWithoutFault() {
        List<String> odd = List.of("", " ", "桥梁何时关闭？", "\uD83D", "\u0000\u200B", "مرحبا", "🙂🙂", "[SEP] [CLS]");

        for (String text : odd) {
            WindowReading reading = READER.read(text, new Window(text, List.of(text, "It rained.", text)));
            assertEquals(3, reading.sentences().size());
            assertTrue(Double.isFinite(reading.answerable()));
            assertTrue(Double.isFinite(READER.judge(text, text).logit()));
        }
        assertTrue(READER.read("Who?", new Window("", List.of())).sentences().isEmpty());
    }

    @Test
    void aStretchOfASentenceIsLikelierTheMoreOfTheAnswerItIs() {
        WindowReading reading = READER.read("How many trucks use the bridge each day?", BRIDGE);
        String sentence = BRIDGE.sentences().get(2);
        double number = reading.in(2, span(sentence, "14,000")).orElseThrow();

        assertEquals(
                reading.sentences().get(2),
                reading.in(2, new Span(0, sentence.length())).orElseThrow(),
                1e-9);
        assertTrue(number > reading.in(2, span(sentence, "lorries")).orElseThrow(), "beside it");
        assertTrue(
                number
                        > reading.in(0, span(BRIDGE.sentences().getFirst(), "two"))
                                .orElseThrow(),
                "another number");
        assertTrue(reading.in(3, new Span(0, 1)).isEmpty(), "no such sentence");
    }

    @Test
    void stretchesAreFoundBehindWhatHasTwoUnits() {
        String sentence = "🙂🙂 About 14,000 lorries cross it 🙂 every day, not 2.";
        WindowReading reading =
                READER.read("How many lorries cross the bridge?", new Window("Bridge", List.of(sentence)));

        assertTrue(reading.in(0, span(sentence, "14,000")).orElseThrow()
                > reading.in(0, span(sentence, "2")).orElseThrow());
    }

    private static Span span(String text, String words) {
        int start = text.lastIndexOf(words);
        return new Span(start, start + words.length());
    }

    @ParameterizedTest
    @CsvSource({
        "chess, true",
        "Frost, true",
        "recieve, false",
        "cathedrel, false",
        "two words, false",
        "'', false",
        "☃☃, false"
    })
    void knowsTheWordsOfItsVocabulary(String word, boolean known) {
        assertEquals(known, READER.hasWord(word));
    }

    @Test
    void severalThreadsGetWhatOneGets() {
        double[] alone = logits(READER.read("Who designed the bridge?", BRIDGE));

        List<double[]> together = Collections.nCopies(8, BRIDGE).parallelStream()
                .map(window -> logits(READER.read("Who designed the bridge?", window)))
                .toList();

        together.forEach(logits -> assertArrayEquals(alone, logits));
    }

    @Test
    void aFolderWithTheSameFilesReadsTheSame(@TempDir Path folder) throws IOException {
        copy("reader.onnx", folder);
        copy("tokenizer.json", folder);

        try (ReaderModel reader = ReaderModel.in(folder)) {
            assertArrayEquals(
                    logits(READER.read("Who designed the bridge?", BRIDGE)),
                    logits(reader.read("Who designed the bridge?", BRIDGE)));
        }
    }

    @Test
    void aFolderWithoutAReaderIsToldByName(@TempDir Path folder) {
        assertRefused("has no reader.onnx with a tokenizer.json; correct FOOTNOTE_READER", folder);
    }

    @Test
    void aTruncatedModelIsToldByName(@TempDir Path folder) throws IOException {
        copy("reader.onnx", folder);
        copy("tokenizer.json", folder);
        Path model = folder.resolve("reader.onnx");
        Files.write(model, Arrays.copyOf(Files.readAllBytes(model), 1_000_000));

        assertRefused("cannot be used", folder);
    }

    @Test
    void aForeignModelIsToldByName(@TempDir Path folder) throws IOException {
        copy("tokenizer.json", folder);
        try (InputStream encoder =
                Objects.requireNonNull(ReaderModelTest.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx"))) {
            Files.copy(encoder, folder.resolve("reader.onnx"));
        }

        assertRefused("inputs and outputs of the built-in one", folder);
    }

    private static void assertRefused(String reason, Path folder) {
        String message = String.valueOf(assertThrows(BadInputException.class, () -> ReaderModel.in(folder))
                .getMessage());
        assertTrue(message.contains(reason), message);
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReaderModel.class.getResourceAsStream(name))) {
            Files.copy(in, folder.resolve(name));
        }
    }

    private static double[] logits(WindowReading reading) {
        return reading.sentences().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
