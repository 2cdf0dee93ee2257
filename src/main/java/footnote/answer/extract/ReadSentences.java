package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.PassageWindows.Cut;
import footnote.answer.extract.SentenceFeatures.Read;
import footnote.model.LogisticModel;
import footnote.model.PassageReader;
import footnote.model.onnx.WindowReading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the trained reader says of the windows of an evidence that were worth reading. */
final class ReadSentences {

    /** How many windows are read for a question: with twice as many the best sentence was right no more often. */
    static final int WINDOWS = 8;

    private final List<Cut> cuts;
    private final List<WindowReading> readings;

    private ReadSentences(List<Cut> cuts, List<WindowReading> readings) {
        this.cuts = cuts;
        this.readings = readings;
    }

    /**
     * Has the likeliest windows read.
     *
     * @param sentences the sentences that could be of an answer
     * @param linear tells which are likely
     * @throws footnote.fault.UnavailableException if the reader fails
     */
    static ReadSentences of(Evidence evidence, List<Read> sentences, LogisticModel linear, PassageReader reader) {
        List<Cut> cuts = PassageWindows.best(
                evidence.passages(), sentences, sentence -> linear.logit(sentence.values()), WINDOWS);
        List<WindowReading> readings =
                reader.read(evidence.question(), cuts.stream().map(Cut::window).toList());
        return new ReadSentences(cuts, readings);
    }

    /**
     * What the reader says of a sentence.
     *
     * @param logit log odds that it answers
     * @param answerable log odds that the window around it does
     */
    record Said(double logit, double answerable) {}

    /** Of two windows with a sentence the one in which it is likelier counts; empty where none was read. */
    Optional<Said> of(Read sentence) {
        return IntStream.range(0, cuts.size())
                .boxed()
                .flatMap(window -> said(cuts.get(window), readings.get(window), sentence).stream())
                .max(Comparator.comparingDouble(Said::logit));
    }

    private static Optional<Said> said(Cut cut, WindowReading reading, Read sentence) {
        int place = sentence.index() - cut.first();
        return cut.has(sentence) && place < reading.sentences().size()
                ? Optional.of(new Said(reading.sentences().get(place), reading.answerable()))
                : Optional.empty();
    }
}
