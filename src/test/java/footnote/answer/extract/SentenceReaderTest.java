package footnote.answer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.evidence.Evidence;
import footnote.fault.BadInputException;
import footnote.model.Encoder;
import footnote.model.PassageReader;
import footnote.model.onnx.ReaderModel;
import footnote.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class SentenceReaderTest {

    private static final String BOUGHT = "The council sold the old mill to a brewery for 2 million euros.";

    private static SentenceReader reader(Supplier<ReaderModel> loader) {
        Encoder none = new Encoder("none", 1, Runnable::run, () -> {
            throw new AssertionError("nothing is embedded here");
        });
        return SentenceReader.with(new PassageReader(none, Runnable::run, loader));
    }

    private static Evidence evidence(String question) {
        String text = BOUGHT + " It had stood empty since a fire. Swallows nest below its roof.";
        List<Evidence.Sentence> sentences = List.of(
                new Evidence.Sentence(new Span(0, BOUGHT.length()), 0.6),
                new Evidence.Sentence(new Span(BOUGHT.length() + 1, text.indexOf(" Swallows")), 0.6),
                new Evidence.Sentence(new Span(text.indexOf("Swallows"), text.length()), 0.6));
        Evidence.Passage passage = new Evidence.Passage(1, "mill", "Mill sold", text, true, 1, 0.6, sentences);
        return new Evidence(question, List.of(passage), Map.of(), 100);
    }

    @Test
    void theTrainedReaderFindsWhatIsSaidInOtherWords() {
        ExtractedAnswer reading = reader(ReaderModel::builtIn).read(evidence("How much was paid for the building?"));

        assertEquals(BOUGHT, reading.scores().ranked().getFirst().sentence().text());
        assertEquals(Optional.empty(), reading.notice());
    }

    @Test
    void whereItCannotBeLoadedWordsAndVectorsAnswerAndThatIsTold() {
        ExtractedAnswer reading = reader(() -> {
                    throw new BadInputException("The folder has no reader.onnx.");
                })
                .read(evidence("Who bought the old mill?"));

        assertEquals(BOUGHT, reading.scores().ranked().getFirst().sentence().text());
        assertTrue(reading.notice().orElseThrow().contains("The folder has no reader.onnx."));
    }

    @Test
    void whereItsLibraryDoesNotRunThatIsToldToo() {
        ExtractedAnswer reading = reader(() -> {
                    throw new UnsatisfiedLinkError("no such library");
                })
                .read(evidence("Who bought the old mill?"));

        assertTrue(reading.notice().orElseThrow().contains("no such library"));
    }
}
