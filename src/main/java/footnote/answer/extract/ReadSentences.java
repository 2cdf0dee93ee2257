package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.PassageWindow;
import footnote.answer.extract.SentenceFeatures.Read;
import footnote.model.LogisticModel;
import footnote.model.PassageReader;
import footnote.model.onnx.WindowReading;
import footnote.text.QuestionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What the trained reader says of the windows of an evidence that were worth reading. */
final class ReadSentences {

    /** How many windows are read for a question: with twice as many the best sentence was right no more often. */
    private static final int WINDOWS = 8;

    /** Behind so many of which one is sure no further ones count: spares a third of the reading and no answer of CLAPnq's. */
    private static final int PAIR = 2;

    /** So many are read side by side: whole pairs. */
    private static final int AT_ONCE = PAIR * Math.ceilDiv(Runtime.getRuntime().availableProcessors(), PAIR);

    /** What may be another in a later article: all windows count. */
    private static final Set<QuestionKind> CHANGING =
            Set.of(QuestionKind.NUMBER, QuestionKind.LENGTH, QuestionKind.TIME);

    /** Log odds from which a window answers for sure. */
    private static final double SURE_WINDOW = 2;

    /** Log odds that one of its sentences must have too. */
    private static final double SURE_SENTENCE = 1;

    private final List<PassageWindow> windows;
    private final List<WindowReading> readings;

    private ReadSentences(List<PassageWindow> windows, List<WindowReading> readings) {
        this.windows = windows;
        this.readings = readings;
    }

    /**
     * Has the likeliest windows read, until one is sure.
     *
     * @param sentences the sentences that could be of an answer
     * @param linear tells which are likely
     * @throws footnote.fault.UnavailableException if the reader fails
     */
    static ReadSentences of(Evidence evidence, List<Read> sentences, LogisticModel linear, PassageReader reader) {
        List<PassageWindow> windows = PassageWindows.best(
                evidence.passages(), sentences, sentence -> linear.logit(sentence.values()), WINDOWS);
        boolean changes = CHANGING.contains(QuestionKind.of(evidence.question()));
        List<WindowReading> readings = new ArrayList<>();
        ReadSentences read;
        do {
            int end = changes ? windows.size() : Math.min(windows.size(), readings.size() + AT_ONCE);
            List<PassageWindow> next = windows.subList(readings.size(), end);
            readings.addAll(reader.read(
                    evidence.question(),
                    next.stream().map(PassageWindow::toRead).toList()));
            read = new ReadSentences(windows.subList(0, end), List.copyOf(readings));
        } while (readings.size() < windows.size() && read.sure(sentences).isEmpty());
        return changes ? read : read.untilSure(sentences);
    }

    /** Without what is behind the first sure pair: the same on every machine, however many were read side by side. */
    private ReadSentences untilSure(List<Read> sentences) {
        int last = sure(sentences).orElse(windows.size() - 1);
        int end = Math.min(windows.size(), PAIR * Math.ceilDiv(last + 1, PAIR));
        return new ReadSentences(windows.subList(0, end), readings.subList(0, end));
    }

    private OptionalInt sure(List<Read> sentences) {
        return IntStream.range(0, windows.size())
                .filter(window -> isSure(window, sentences))
                .findFirst();
    }

    /** Whether a window is sure to answer, and so is a sentence of it that has the kind of thing asked for. */
    private boolean isSure(int window, List<Read> sentences) {
        return readings.get(window).answerable() > SURE_WINDOW
                && sentences.stream()
                        .filter(sentence -> !sentence.has(SentenceFeature.KIND_LACKING))
                        .flatMap(sentence -> said(windows.get(window), readings.get(window), sentence).stream())
                        .anyMatch(said -> said.logit() > SURE_SENTENCE);
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
        return IntStream.range(0, windows.size())
                .boxed()
                .flatMap(window -> said(windows.get(window), readings.get(window), sentence).stream())
                .max(Comparator.comparingDouble(Said::logit));
    }

    private static Optional<Said> said(PassageWindow window, WindowReading reading, Read sentence) {
        int place = sentence.index() - window.first();
        return PassageWindows.has(window, sentence)
                        && place < reading.sentences().size()
                ? Optional.of(new Said(reading.sentences().get(place), reading.answerable()))
                : Optional.empty();
    }
}
