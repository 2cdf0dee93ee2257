package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceFeatures.Read;
import footnote.model.LogisticModel;
import footnote.model.PassageReader;
import footnote.text.QuestionKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sentences of an evidence in the order of how likely each answers the question, and how sure that is. */
final class SentenceScores {

    /**
     * A sentence and its log odds.
     *
     * @param sentence the sentence
     * @param logit log odds that it answers; negative infinity where others were worth reading and this one was not
     */
    record Scored(Read sentence, double logit) {

        boolean isRead() {
            return logit != Double.NEGATIVE_INFINITY;
        }
    }

    private final QuestionTerms question;
    private final QuestionKind kind;
    private final List<String> unsaid;
    private final List<Scored> ranked;

    private SentenceScores(QuestionTerms question, QuestionKind kind, List<String> unsaid, List<Scored> ranked) {
        this.question = question;
        this.kind = kind;
        this.unsaid = unsaid;
        this.ranked = ranked;
    }

    /** As their words and vectors alone have it. */
    static SentenceScores of(Evidence evidence, LogisticModel model) {
        SentenceFeatures features = new SentenceFeatures(evidence);
        return ranked(
                features,
                features.all().stream().map(sentence -> new Scored(sentence, model.logit(sentence.values()))));
    }

    /**
     * As the trained reader has it too.
     *
     * @param linear tells what is worth reading
     * @param model knows what the reader says
     * @throws footnote.fault.UnavailableException if the reader fails
     */
    static SentenceScores read(Evidence evidence, LogisticModel linear, LogisticModel model, PassageReader reader) {
        SentenceFeatures features = new SentenceFeatures(evidence);
        List<Read> all = features.all();
        ReadSentences said = ReadSentences.of(evidence, all, linear, reader);
        return ranked(
                features,
                all.stream()
                        .map(sentence -> said.of(sentence)
                                .map(sentence::with)
                                .map(read -> new Scored(read, model.logit(read.values())))
                                .orElseGet(() -> new Scored(sentence, Double.NEGATIVE_INFINITY))));
    }

    private static SentenceScores ranked(SentenceFeatures features, Stream<Scored> scored) {
        return new SentenceScores(features.question(), features.kind(), features.unsaid(), sorted(scored));
    }

    private static List<Scored> sorted(Stream<Scored> scored) {
        return scored.sorted(Comparator.comparingDouble(one -> -one.logit())).toList();
    }

    /** The same sentences as another model has them; what was not worth reading stays out. */
    SentenceScores by(LogisticModel model) {
        return new SentenceScores(
                question,
                kind,
                unsaid,
                sorted(ranked.stream()
                        .filter(Scored::isRead)
                        .map(one -> new Scored(
                                one.sentence(), model.logit(one.sentence().values())))));
    }

    /** One of these sentences as if there were no other. */
    SentenceScores only(Scored one) {
        return new SentenceScores(question, kind, unsaid, List.of(one));
    }

    /** Whether the question wants a yes or a no. */
    boolean wantsYesOrNo() {
        return kind == QuestionKind.YES_NO;
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
        answer.put(
                AnswerFeature.MEANING,
                (best.value(SentenceFeature.MEANING) + best.value(SentenceFeature.PASSAGE_MEANING)) / 2);
        answer.put(AnswerFeature.COVERAGE, best.value(SentenceFeature.COVERAGE));
        answer.put(AnswerFeature.PASSAGE_COVERAGE, best.value(SentenceFeature.PASSAGE_COVERAGE));
        answer.put(AnswerFeature.NAMES_MISSING, best.value(SentenceFeature.NAMES_MISSING));
        answer.put(AnswerFeature.NUMBER_CLASH, best.value(SentenceFeature.NUMBER_CLASH));
        answer.put(AnswerFeature.KIND_LACKING, best.value(SentenceFeature.KIND_LACKING));
        answer.put(AnswerFeature.FRAGMENT, best.value(SentenceFeature.FRAGMENT));
        answer.put(AnswerFeature.READ_SENTENCE, best.value(SentenceFeature.READ_SENTENCE));
        answer.put(AnswerFeature.READ_WINDOW, best.value(SentenceFeature.READ_WINDOW));
        return answer;
    }
}
