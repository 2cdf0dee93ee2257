package footnote.answer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.evidence.Evidence;
import footnote.fault.BadInputException;
import footnote.model.Encoder;
import footnote.model.PassageReader;
import footnote.model.onnx.ReaderModel;
import footnote.text.Span;
import java.util.ArrayList;
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
        return evidence(
                question, "Mill sold", BOUGHT, "It had stood empty since a fire.", "Swallows nest below its roof.");
    }

    private static Evidence evidence(String question, String title, String... sentences) {
        List<Evidence.Sentence> spans = new ArrayList<>();
        int start = 0;
        for (String sentence : sentences) {
            spans.add(new Evidence.Sentence(new Span(start, start + sentence.length()), 0.6));
            start += sentence.length() + 1;
        }
        Evidence.Passage passage =
                new Evidence.Passage(1, "a", title, String.join(" ", sentences), true, 1, 0.6, spans);
        return new Evidence(question, List.of(passage), Map.of(), 100);
    }

    @Test
    void theTrainedReaderFindsWhatIsSaidInOtherWords() {
        ExtractedAnswer reading = reader(ReaderModel::builtIn).read(evidence("How much was paid for the building?"));

        assertEquals(BOUGHT, reading.scores().ranked().getFirst().sentence().text());
        assertEquals(Optional.empty(), reading.notice());
    }

    /** "The islands" look like no place; towns that are named in another matter do not mend that. */
    @Test
    void aSentenceThatHasTheKindAskedForMustBeToThePoint() {
        String rents =
                "Rents in the old town rose by 9 percent in April, on the hills by 4 and in the docks by 14, a report says.";
        ExtractedAnswer reading = reader(ReaderModel::builtIn)
                .read(evidence(
                        "Which region had the highest rise of rents in April?",
                        "Rents by region",
                        rents,
                        "Three builders announced new homes.",
                        "Mayor Ida Moe will open nurseries in Bodo, Narvik and Alta."));

        List<String> chosen =
                reading.chosen().stream().map(one -> one.sentence().text()).toList();
        assertEquals(rents, chosen.getFirst());
        assertFalse(chosen.toString().contains("nurseries"), chosen.toString());
    }

    /** But for what a later article may give otherwise. */
    @Test
    void behindASureWindowNoFurtherOnesCount() {
        assertEquals(2, passagesRead("Who bought the old mill?"));
        assertEquals(5, passagesRead("For how much was the old mill sold?"));
    }

    private static long passagesRead(String question) {
        List<Evidence.Passage> passages = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            String text = number == 1
                    ? "The brewery Olm has bought the old mill for 2 million euros."
                    : "Heron number %d nests on the roof of the old mill.".formatted(number);
            double meaning = 1.0 / number;
            List<Evidence.Sentence> sentences = List.of(new Evidence.Sentence(new Span(0, text.length()), meaning));
            passages.add(
                    new Evidence.Passage(number, "a" + number, "The mill", text, true, meaning, meaning, sentences));
        }
        return reader(ReaderModel::builtIn)
                .read(new Evidence(question, passages, Map.of(), 100))
                .scores()
                .ranked()
                .stream()
                .filter(SentenceScores.Scored::isRead)
                .count();
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
