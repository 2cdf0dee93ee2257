package footnote.answer.check;

import footnote.article.Splitter;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import java.util.function.ToDoubleBiFunction;

/**
 * The sentence of a quote that is most like another sentence. Sentences are the same in many quotes, and the vectors of
 * most are there from the choice of passages, while each quote would need one of its own.
 *
 * @param text the sentence; empty where none is like it at all
 * @param likeness how alike they are
 */
record NearestSentence(String text, double likeness) {

    private static final Splitter SPLITTER = new Splitter();

    static NearestSentence of(String sentence, String quote, ToDoubleBiFunction<String, String> likeness) {
        NearestSentence nearest = new NearestSentence("", 0);
        for (Span span : SPLITTER.split(quote).stream()
                .flatMap(passage -> passage.sentences().stream())
                .toList()) {
            double like = likeness.applyAsDouble(sentence, span.of(quote));
            if (like > nearest.likeness) {
                nearest = new NearestSentence(span.of(quote), like);
            }
        }
        return nearest;
    }

    /** How alike the sentence and the nearest stretch are: a short sentence is little like a long one that says more. */
    double stretch(String sentence, ToDoubleBiFunction<String, String> measure) {
        return Stretches.texts(AnalysedText.of(text)).stream()
                .mapToDouble(stretch -> measure.applyAsDouble(sentence, stretch))
                .reduce(likeness, Math::max);
    }
}
