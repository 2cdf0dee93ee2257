package footnote.model;

import footnote.model.SentenceFeatures.Read;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sentences of an evidence in the order of how likely each answers the question, and how sure that is. */
final class SentenceScores {

    /**
     * A sentence and its log odds.
     *
     * @param sentence the sentence
     * @param logit log odds that it answers
     */
    record Scored(Read sentence, double logit) {}

    private final QuestionTerms question;
    private final QuestionKind kind;
    private final List<String> unsaid;
    private final List<Scored> ranked;

    private SentenceScores(SentenceFeatures features, List<Scored> ranked) {
        this.question = features.question();
        this.kind = features.kind();
        this.unsaid = features.unsaid();
        this.ranked = ranked;
    }

    static SentenceScores of(Evidence evidence, LogisticModel model) {
        SentenceFeatures features = new SentenceFeatures(evidence);
        List<Scored> ranked = features.all().stream()
                .map(sentence -> new Scored(sentence, model.logit(sentence.values())))
                .sorted(Comparator.comparingDouble(scored -> -scored.logit()))
                .toList();
        return new SentenceScores(features, ranked);
    }

    List<Scored> ranked() {
        return ranked;
    }

    /** What the question takes for granted that somebody did and no passage says: the verb, or nothing. */
    List<String> unsaid() {
        return unsaid;
    }

    QuestionTerms question() {
        return question;
    }

    /** Whether two sentences have a number in common that the question asks for and does not have itself. */
    boolean confirms(Read one, Read two) {
        return (kind == QuestionKind.NUMBER || kind == QuestionKind.TIME)
                && one.stems().stream()
                        .filter(stem -> Character.isDigit(stem.charAt(0))
                                && !question.stems().contains(stem))
                        .anyMatch(two.stems()::contains);
    }

    /** What the refusal model looks at; must not be asked where there is no sentence. */
    Map<AnswerFeature, Double> answerValues() {
        Read best = ranked.getFirst().sentence();
        Map<AnswerFeature, Double> answer = new EnumMap<>(AnswerFeature.class);
        answer.put(AnswerFeature.MEANING, (best.value(Feature.MEANING) + best.value(Feature.PASSAGE_MEANING)) / 2);
        answer.put(AnswerFeature.COVERAGE, best.value(Feature.COVERAGE));
        answer.put(AnswerFeature.PASSAGE_COVERAGE, best.value(Feature.PASSAGE_COVERAGE));
        answer.put(AnswerFeature.NAMES_MISSING, best.value(Feature.NAMES_MISSING));
        answer.put(AnswerFeature.NUMBER_CLASH, best.value(Feature.NUMBER_CLASH));
        answer.put(AnswerFeature.KIND_LACKING, best.value(Feature.KIND_LACKING));
        answer.put(AnswerFeature.FRAGMENT, best.value(Feature.FRAGMENT));
        return answer;
    }
}
