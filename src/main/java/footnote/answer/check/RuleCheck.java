package footnote.answer.check;

import footnote.answer.check.rule.Rules;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedTexts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * The check of what a language model wrote. First the rules, each of which can refuse a sentence alone; then a small
 * logistic model on what else speaks against it, how much of the sentence's content the quote has and how alike both are
 * in meaning. It and its threshold are in {@code check-model.json} beside this class.
 */
public final class RuleCheck implements SentenceCheck {

    /** A stretch is hardly ever nearer to a sentence than the whole by more. */
    private static final double MOST_NEARER = 0.25;

    /** Likenesses of the whole and of the nearest stretch: linear in both, the log odds are greatest at one of these. */
    private static final double[][] CORNERS = {{0, 0}, {0, MOST_NEARER}, {1 - MOST_NEARER, 1}, {1, 1}};

    private final CheckModel model;
    private final ToDoubleBiFunction<String, String> likeness;
    private final AnalysedTexts readings = new AnalysedTexts();
    private final Rules rules = new Rules(readings);

    /**
     * Uses a model.
     *
     * @param likeness how alike two texts are in meaning: the cosine of their vectors
     */
    public RuleCheck(CheckModel model, ToDoubleBiFunction<String, String> likeness) {
        this.model = model;
        this.likeness = likeness;
    }

    @Override
    public boolean supports(String sentence, String quote, String context) {
        AnalysedText said = readings.of(sentence);
        if (sentence.equals(quote)) {
            return Rules.says(said);
        }
        AnalysedText there = readings.of(quote);
        return rules.refusal(said, there, readings.of(context)).isEmpty()
                && isNear(sentence, quote, Wording.values(said, there));
    }

    /** Vectors take longer than all the rest, and are asked for where they can change something. */
    private boolean isNear(String sentence, String quote, Map<String, Double> values) {
        if (Arrays.stream(CORNERS).noneMatch(corner -> suffice(values, corner[0], corner[1]))) {
            return false;
        }
        NearestSentence near = NearestSentence.of(sentence, quote, likeness);
        boolean least = suffice(values, near.likeness(), near.likeness());
        boolean most = suffice(values, near.likeness(), near.likeness() + MOST_NEARER);
        return least == most ? least : suffice(values, near.likeness(), near.stretch(sentence, likeness));
    }

    private boolean suffice(Map<String, Double> values, double meaning, double stretch) {
        values.put(Evidencing.MEANING.name(), meaning);
        values.put(Evidencing.STRETCH_MEANING.name(), stretch);
        return model.suffice(values);
    }

    /** What the fitted part sees, by the names in {@link Evidencing}. */
    public static Map<String, Double> values(
            String sentence, String quote, ToDoubleBiFunction<String, String> likeness) {
        Map<String, Double> values = Wording.values(AnalysedText.of(sentence), AnalysedText.of(quote));
        NearestSentence near = NearestSentence.of(sentence, quote, likeness);
        values.put(Evidencing.MEANING.name(), near.likeness());
        values.put(Evidencing.STRETCH_MEANING.name(), near.stretch(sentence, likeness));
        return values;
    }
}
