package footnote.answer.verify.rule;

import footnote.answer.verify.reading.Coverage;
import footnote.answer.verify.reading.Reading;
import footnote.answer.verify.reading.Readings;
import footnote.article.Splitter;
import java.util.List;

/** Whether what the passage says beside the quote speaks against a sentence. */
final class Contradictions {

    /** A sentence outside the quote is about the same rather than the quote where it has so much more of the words. */
    private static final double MORE = 0.05;

    private static final Splitter SPLITTER = new Splitter();

    private final Readings readings;

    Contradictions(Readings readings) {
        this.readings = readings;
    }

    /** Whether the sentence of the passage that says most of it is in the quote, or does not speak against it. */
    boolean areNone(Reading said, Reading there, Reading passage) {
        double most = Coverage.of(said, there) + MORE;
        Reading nearest = null;
        for (Reading one : sentences(passage)) {
            double covered = Coverage.of(said, one);
            if (covered > most && !there.text().contains(one.text())) {
                most = covered;
                nearest = one;
            }
        }
        return nearest == null
                || (Polarity.agrees(said, nearest) && Factuality.agrees(said, nearest) && Roles.agree(said, nearest));
    }

    private List<Reading> sentences(Reading text) {
        return SPLITTER.split(text.text()).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(span -> readings.of(span.of(text.text())))
                .toList();
    }
}
