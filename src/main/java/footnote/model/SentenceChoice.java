package footnote.model;

import footnote.model.SentenceFeatures.Read;
import footnote.model.SentenceScores.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the sentences of an answer: as few as will do, none twice, and none that points back at nothing. A sure answer
 * is one sentence and what is as likely; a doubtful one gets another sentence. Where another article has the same number
 * or date, its sentence comes along: two witnesses are better than one.
 */
final class SentenceChoice {

    /** An answer grows no further once it has this many words: two sentences of news. */
    private static final int ENOUGH_WORDS = 45;

    /** No answer is made longer than this by what is only probable. */
    private static final int MAX_WORDS = 75;

    private static final int MAX_SENTENCES = 3;

    /** Below this probability an answer is doubtful. */
    private static final double SURE = 0.75;

    /** A further sentence may be this much less likely than the best, in log odds. */
    private static final double NEAR = 1.6;

    /** The same in a doubtful answer, and for sentences that give what the best one lacks or confirm it. */
    private static final double FAR = 6;

    /** What goes on directly from the best sentence is this much likelier than it looks on its own, in log odds. */
    private static final double CONTINUES = 1;

    /** Share of a sentence's content that another one has too, from which they say the same. */
    private static final double SAME = 0.75;

    /**
     * A sentence of the answer.
     *
     * @param sentence the sentence
     * @param sources its passage, and those of other articles that say the same
     */
    record Chosen(Read sentence, List<Evidence.Passage> sources) {}

    private final SentenceScores scores;
    private final List<Scored> ranked;
    private final Read best;
    private final List<Chosen> chosen = new ArrayList<>();
    private int words;

    private SentenceChoice(SentenceScores scores) {
        this.scores = scores;
        this.best = scores.ranked().getFirst().sentence();
        this.ranked = scores.ranked().stream()
                .map(scored -> continuesBest(scored.sentence())
                        ? new Scored(scored.sentence(), scored.logit() + CONTINUES)
                        : scored)
                .sorted(Comparator.comparingDouble(scored -> -scored.logit()))
                .toList();
    }

    /**
     * The sentences in the order in which they are to be read.
     *
     * @param confidence probability that they answer the question
     */
    static List<Chosen> of(SentenceScores scores, double confidence) {
        SentenceChoice choice = new SentenceChoice(scores);
        choice.addWithContext(choice.ranked.getFirst().sentence());
        if (choice.isKindLacking()) {
            choice.first(choice::gives).ifPresent(choice::addWithContext);
        }
        choice.first(choice::confirms).ifPresent(choice::addWithContext);
        choice.within(NEAR, MAX_SENTENCES);
        if (confidence < SURE && choice.chosen.size() == 1) {
            choice.within(FAR, 2);
        }
        return List.copyOf(choice.chosen);
    }

    private void within(double margin, int most) {
        double least = ranked.getFirst().logit() - margin;
        ranked.stream().filter(scored -> scored.logit() >= least).forEach(scored -> consider(scored.sentence(), most));
    }

    private void consider(Read sentence, int most) {
        if (isChosen(sentence)) {
            return;
        }
        for (int i = 0; i < chosen.size(); i++) {
            if (saysTheSame(chosen.get(i).sentence(), sentence)) {
                addSource(i, sentence.passage());
                return;
            }
        }
        if (words < ENOUGH_WORDS && chosen.size() < most && words + length(sentence) <= MAX_WORDS) {
            addWithContext(sentence);
        }
    }

    /** Whether the question asks for a kind of thing that no chosen sentence has. */
    private boolean isKindLacking() {
        return best.has(Feature.KIND_LACKING)
                && chosen.stream().noneMatch(one -> one.sentence().has(Feature.KIND_GIVEN));
    }

    /** The likeliest sentence of this sort that there is room for. */
    private Optional<Read> first(Predicate<Read> sort) {
        double least = ranked.getFirst().logit() - FAR;
        return ranked.stream()
                .filter(scored -> scored.logit() >= least)
                .map(Scored::sentence)
                .filter(sentence -> !isChosen(sentence) && words + length(sentence) <= MAX_WORDS)
                .filter(sort)
                .findFirst();
    }

    /** Whether a sentence has the kind of thing asked for, and no fewer of the question's names than the best has. */
    private boolean gives(Read sentence) {
        return sentence.has(Feature.KIND_GIVEN)
                && sentence.value(Feature.NAMES_MISSING) <= best.value(Feature.NAMES_MISSING);
    }

    /** Whether a sentence of another article has the same number or date as the best. */
    private boolean confirms(Read sentence) {
        Stream<String> sources =
                chosen.stream().flatMap(one -> one.sources().stream()).map(Evidence.Passage::article);
        return scores.confirms(best, sentence)
                && sources.noneMatch(source -> source.equals(sentence.passage().article()));
    }

    private void addWithContext(Read sentence) {
        if (sentence.has(Feature.POINTS_BACK)) {
            ranked.stream()
                    .map(Scored::sentence)
                    .filter(other -> follows(sentence, other) && !isChosen(other))
                    .forEach(this::add);
        }
        add(sentence);
    }

    private boolean continuesBest(Read sentence) {
        return sentence.has(Feature.POINTS_BACK) && follows(sentence, best);
    }

    private static boolean follows(Read sentence, Read before) {
        return sentence.passage().number() == before.passage().number() && sentence.index() == before.index() + 1;
    }

    private void add(Read sentence) {
        chosen.add(new Chosen(sentence, List.of(sentence.passage())));
        words += length(sentence);
    }

    /** Another article that says the same is a further source; the same article once more is not. */
    private void addSource(int index, Evidence.Passage passage) {
        Chosen one = chosen.get(index);
        if (one.sources().stream().noneMatch(source -> source.article().equals(passage.article()))) {
            List<Evidence.Passage> more = new ArrayList<>(one.sources());
            more.add(passage);
            chosen.set(index, new Chosen(one.sentence(), more));
        }
    }

    private boolean isChosen(Read sentence) {
        return chosen.stream()
                .map(Chosen::sentence)
                .anyMatch(one ->
                        one.passage().number() == sentence.passage().number() && one.index() == sentence.index());
    }

    private static boolean saysTheSame(Read one, Read two) {
        if (one.stems().isEmpty() || two.stems().isEmpty()) {
            return false;
        }
        long shared = one.stems().stream().filter(two.stems()::contains).count();
        return (double) shared / Math.max(one.stems().size(), two.stems().size()) >= SAME;
    }

    private static int length(Read sentence) {
        return sentence.text().split(" ").length;
    }
}
