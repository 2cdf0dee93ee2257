package footnote.answer.check.rule;

import footnote.article.Splitter;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedTexts;
import footnote.text.analysis.Coverage;
import java.util.List;

/** Whether what the passage says beside the quote speaks against a sentence. */
final class Contradictions {

    /** A sentence outside the quote is about the same rather than the quote where it has so much more of the words. */
    private static final double MORE = 0.05;

    private static final Splitter SPLITTER = new Splitter();

    private final AnalysedTexts readings;

    Contradictions(AnalysedTexts readings) {
        this.readings = readings;
    }

    /** Whether the sentence of the passage that says most of it is in the quote, or does not speak against it. */
    boolean areNone(AnalysedText said, AnalysedText there, AnalysedText passage) {
        double most = Coverage.of(said, there) + MORE;
        AnalysedText nearest = null;
        for (AnalysedText one : sentences(passage)) {
            double covered = Coverage.of(said, one);
            if (covered > most && !there.text().contains(one.text())) {
                most = covered;
                nearest = one;
            }
        }
        return nearest == null
                || (Polarity.agrees(said, nearest) && Factuality.agrees(said, nearest) && Roles.agree(said, nearest));
    }

    private List<AnalysedText> sentences(AnalysedText text) {
        return SPLITTER.split(text.text()).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(span -> readings.of(span.of(text.text())))
                .toList();
    }
}
