package footnote.model;

import footnote.model.SentenceFeatures.Read;
import footnote.model.SentenceScores.Scored;
import java.util.ArrayList;
import java.util.List;

/** Chooses the sentences of an answer: as few as will do, none twice, and none that points back at nothing. */
final class SentenceChoice {

    /** An answer grows no further once it has this many words: two sentences of news. */
    private static final int ENOUGH_WORDS = 45;

    /** No answer is made longer than this by what is only probable. */
    private static final int MAX_WORDS = 75;

    private static final int MAX_SENTENCES = 3;

    /** A further sentence may be this much less likely than the best, in log odds. */
    private static final double NEAR = 1.6;

    /** Share of a sentence's content that another one has too, from which they say the same. */
    private static final double SAME = 0.75;

    /**
     * A sentence of the answer.
     *
     * @param sentence the sentence
     * @param sources its passage, and those of other articles that say the same
     */
    record Chosen(Read sentence, List<Evidence.Passage> sources) {}

    private final List<Scored> ranked;
    private final List<Chosen> chosen = new ArrayList<>();
    private int words;

    private SentenceChoice(List<Scored> ranked) {
        this.ranked = ranked;
    }

    /** The sentences in the order in which they are to be read: by likelihood, context before what rests on it. */
    static List<Chosen> of(List<Scored> ranked) {
        SentenceChoice choice = new SentenceChoice(ranked);
        for (Scored scored : ranked) {
            choice.consider(scored);
        }
        return List.copyOf(choice.chosen);
    }

    private void consider(Scored scored) {
        Read sentence = scored.sentence();
        boolean near = ranked.getFirst().logit() - scored.logit() <= NEAR;
        if (!near || isChosen(sentence)) {
            return;
        }
        for (int i = 0; i < chosen.size(); i++) {
            if (saysTheSame(chosen.get(i).sentence(), sentence)) {
                addSource(i, sentence.passage());
                return;
            }
        }
        boolean room = chosen.isEmpty()
                || (words < ENOUGH_WORDS && chosen.size() < MAX_SENTENCES && words + length(sentence) <= MAX_WORDS);
        if (room) {
            addWithContext(sentence);
        }
    }

    private void addWithContext(Read sentence) {
        if (sentence.pointsBack() && sentence.index() > 0) {
            ranked.stream()
                    .map(Scored::sentence)
                    .filter(other ->
                            other.passage().number() == sentence.passage().number()
                                    && other.index() == sentence.index() - 1)
                    .filter(other -> !isChosen(other))
                    .forEach(this::add);
        }
        add(sentence);
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
