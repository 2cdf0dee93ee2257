package footnote.model;

import footnote.model.SentenceFeatures.Read;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sentences of an evidence in the order of how likely each answers the question, and how sure that is. */
final class SentenceScores {

    /** Where there is no other passage to compare with, the lead counts as this many log odds. */
    private static final double LONE_LEAD = 3;

    /**
     * A sentence and its log odds.
     *
     * @param sentence the sentence
     * @param logit log odds that it answers
     */
    record Scored(Read sentence, double logit) {}

    private final QuestionTerms question;
    private final List<Scored> ranked;

    private SentenceScores(QuestionTerms question, List<Scored> ranked) {
        this.question = question;
        this.ranked = ranked;
    }

    static SentenceScores of(Evidence evidence, LogisticModel model) {
        SentenceFeatures features = new SentenceFeatures(evidence);
        List<Scored> ranked = features.all().stream()
                .map(sentence -> new Scored(sentence, model.logit(sentence.values())))
                .sorted(Comparator.comparingDouble(scored -> -scored.logit()))
                .toList();
        return new SentenceScores(features.question(), ranked);
    }

    List<Scored> ranked() {
        return ranked;
    }

    QuestionTerms question() {
        return question;
    }

    /** What the refusal model looks at; must not be asked where there is no sentence. */
    Map<AnswerFeature, Double> answerValues() {
        Scored best = ranked.getFirst();
        Map<Feature, Double> values = best.sentence().values();
        Map<AnswerFeature, Double> answer = new EnumMap<>(AnswerFeature.class);
        answer.put(AnswerFeature.BEST, best.logit());
        answer.put(AnswerFeature.LEAD, best.logit() - nextLogit(best));
        answer.put(AnswerFeature.MEANING, value(values, Feature.MEANING));
        answer.put(AnswerFeature.COVERAGE, value(values, Feature.COVERAGE));
        answer.put(AnswerFeature.PASSAGE_COVERAGE, value(values, Feature.PASSAGE_COVERAGE));
        answer.put(AnswerFeature.RAREST_MISSING, value(values, Feature.RAREST_MISSING));
        answer.put(AnswerFeature.NAMES_MISSING, value(values, Feature.NAMES_MISSING));
        answer.put(AnswerFeature.NOWHERE, value(values, Feature.NOWHERE));
        answer.put(AnswerFeature.KIND_GIVEN, value(values, Feature.KIND_GIVEN));
        answer.put(AnswerFeature.KIND_LACKING, value(values, Feature.KIND_LACKING));
        answer.put(AnswerFeature.QUESTION_LENGTH, Math.log(1 + question.stems().size()));
        return answer;
    }

    private double nextLogit(Scored best) {
        return ranked.stream()
                .filter(scored -> scored.sentence().passage().number()
                        != best.sentence().passage().number())
                .mapToDouble(Scored::logit)
                .findFirst()
                .orElse(best.logit() - LONE_LEAD);
    }

    private static double value(Map<Feature, Double> values, Feature feature) {
        return values.getOrDefault(feature, 0.0);
    }
}
