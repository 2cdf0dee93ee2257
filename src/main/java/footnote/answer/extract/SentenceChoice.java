package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceFeatures.Read;
import footnote.answer.extract.SentenceScores.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the sentences of an answer: as few as will do, none twice, and none that points back at nothing. Where one is
 * clearly the likeliest it stands alone; others as likely come along, so that a doubtful answer is longer. Where another
 * article has the same number or date, its sentence comes along too: two witnesses are better than one.
 */
final class SentenceChoice {

    /** No answer is made longer than this by what is only probable. */
    private static final int MAX_WORDS = 95;

    private static final int MAX_SENTENCES = 4;

    /** How much less likely, in log odds, a sentence may be that gives what the best one lacks or confirms it. */
    private static final double FAR = 6;

    /** What stands directly behind the best sentence is this much likelier than it looks on its own, in log odds. */
    private static final double FOLLOWS = 1.5;

    /** And this much where it points back too, as what it is about is said in the sentence before. */
    private static final double GOES_ON = 5.5;

    /** A further sentence that the trained reader gives less, in log odds, is beside the point, however near it is. */
    private static final double BESIDE = -2;

    /** Share of a sentence's content that another one has too, from which they say the same. */
    private static final double SAME = 0.75;

    /**
     * How far an answer may grow: where one sentence is far likelier than all others it stands nearly alone, where several
     * compete there is room for them.
     *
     * @param near a further sentence may be this much less likely than the best, in log odds
     * @param enough it grows no further once it has this many words
     */
    private record Room(double near, double enough) {

        /** Rivals with no more than this probability make no doubt, and from {@link #MANY} on all of it. */
        private static final double FEW = 0.3;

        private static final double MANY = 0.7;

        static Room of(double rivals) {
            double doubt = Math.clamp((rivals - FEW) / (MANY - FEW), 0, 1);
            return new Room(1.6 + 1.5 * doubt, 45 + 30 * doubt);
        }
    }

    /**
     * A sentence of the answer.
     *
     * @param sentence the sentence
     * @param sources its passage, and those of other articles that say the same
     */
    record Chosen(Read sentence, List<Evidence.Passage> sources) {}

    private final Room room;
    private final SentenceScores scores;
    private final List<Scored> ranked;
    private final Read best;
    private final double bestLogit;
    private final List<Chosen> chosen = new ArrayList<>();
    private int words;

    private SentenceChoice(SentenceScores scores) {
        this.scores = scores;
        this.best = scores.ranked().getFirst().sentence();
        this.bestLogit = scores.ranked().getFirst().logit();
        this.room = Room.of(rivals());
        this.ranked = scores.ranked().stream()
                .map(this::withBonus)
                .sorted(Comparator.comparingDouble(scored -> -scored.logit()))
                .toList();
    }

    /** The sentences in the order in which they are to be read; there must be some to choose from. */
    static List<Chosen> of(SentenceScores scores) {
        SentenceChoice choice = new SentenceChoice(scores);
        choice.addWithContext(choice.best);
        if (choice.isKindLacking()) {
            choice.first(choice::gives).ifPresent(choice::addWithContext);
        }
        choice.first(choice::confirms).ifPresent(choice::addWithContext);
        choice.addNear();
        return List.copyOf(choice.chosen);
    }

    /**
     * Probability, 0 to 1, that what answers, if anything does, says something else than the best sentence. The log odds
     * are of one sentence against another (Bradley and Terry 1952), so by Luce's choice axiom (1959) a sentence's
     * probability is its odds over the sum of all.
     */
    private double rivals() {
        double same = 1;
        double others = 0;
        for (Scored scored : scores.ranked().subList(1, scores.ranked().size())) {
            double odds = Math.exp(scored.logit() - bestLogit);
            if (saysTheSame(scored.sentence(), best)) {
                same += odds;
            } else {
                others += odds;
            }
        }
        return others / (same + others);
    }

    private Scored withBonus(Scored scored) {
        Read sentence = scored.sentence();
        if (!follows(sentence, best)) {
            return scored;
        }
        return new Scored(sentence, scored.logit() + (goesOn(sentence) ? GOES_ON : FOLLOWS));
    }

    private void addNear() {
        double least = bestLogit - room.near();
        ranked.stream().filter(scored -> scored.logit() >= least).forEach(scored -> consider(scored.sentence()));
    }

    /** Whether the trained reader thinks it to the point, or it goes on from what is; without a reader words decide. */
    private boolean isToThePoint(Read sentence) {
        return sentence.value(SentenceFeature.READ_SENTENCE) >= BESIDE || goesOn(sentence);
    }

    private boolean goesOn(Read sentence) {
        return sentence.has(SentenceFeature.POINTS_BACK) && follows(sentence, best);
    }

    private void consider(Read sentence) {
        if (isChosen(sentence)) {
            return;
        }
        for (int i = 0; i < chosen.size(); i++) {
            if (saysTheSame(chosen.get(i).sentence(), sentence)) {
                addSource(i, sentence.passage());
                return;
            }
        }
        boolean hasRoom = words < room.enough() && chosen.size() < MAX_SENTENCES && fits(sentence);
        if (hasRoom && isToThePoint(sentence)) {
            addWithContext(sentence);
        }
    }

    /** What needs another sentence to be understood has to be worth the words of both. */
    private boolean fits(Read sentence) {
        int with = words + length(sentence);
        return context(sentence)
                .map(before -> with + length(before) <= room.enough())
                .orElse(with <= MAX_WORDS);
    }

    /** Whether the question asks for a kind of thing that no chosen sentence has. */
    private boolean isKindLacking() {
        return best.has(SentenceFeature.KIND_LACKING)
                && chosen.stream().noneMatch(one -> one.sentence().has(SentenceFeature.KIND_GIVEN));
    }

    /** The likeliest sentence of this sort that there is room for. */
    private Optional<Read> first(Predicate<Read> sort) {
        double least = bestLogit - FAR;
        return ranked.stream()
                .filter(scored -> scored.logit() >= least || isAsNear(scored.sentence()))
                .map(Scored::sentence)
                .filter(sentence -> !isChosen(sentence) && words + length(sentence) <= MAX_WORDS)
                .filter(sort)
                .findFirst();
    }

    /** Whether a sentence means as much the same as the question as the best one does, whatever its passage is about. */
    private boolean isAsNear(Read sentence) {
        return sentence.value(SentenceFeature.MEANING) >= best.value(SentenceFeature.MEANING);
    }

    /** Whether a sentence to the point has the kind of thing asked for, and no fewer of the question's names than the best. */
    private boolean gives(Read sentence) {
        return sentence.has(SentenceFeature.KIND_GIVEN)
                && isToThePoint(sentence)
                && sentence.value(SentenceFeature.NAMES_MISSING) <= best.value(SentenceFeature.NAMES_MISSING);
    }

    /** Whether a sentence of another article has the same number or date as the best. */
    private boolean confirms(Read sentence) {
        Stream<String> sources =
                chosen.stream().flatMap(one -> one.sources().stream()).map(Evidence.Passage::article);
        return scores.confirms(best, sentence)
                && sources.noneMatch(source -> source.equals(sentence.passage().article()));
    }

    private void addWithContext(Read sentence) {
        context(sentence).ifPresent(this::add);
        add(sentence);
    }

    /** The sentence before one that points back, unless it is chosen already or the one says of whom it speaks. */
    private Optional<Read> context(Read sentence) {
        return ranked.stream()
                .map(Scored::sentence)
                .filter(before -> sentence.has(SentenceFeature.POINTS_BACK) && follows(sentence, before))
                .filter(before -> !isChosen(before) && !scores.question().isNamedIn(sentence.stems(), before.stems()))
                .findFirst();
    }

    private static boolean follows(Read sentence, Read before) {
        return sentence.passage().number() == before.passage().number() && sentence.index() == before.index() + 1;
    }

    /** Sentences of one passage are read in its order. */
    private void add(Read sentence) {
        int place = 0;
        while (place < chosen.size() && !precedes(sentence, chosen.get(place).sentence())) {
            place++;
        }
        chosen.add(place, new Chosen(sentence, List.of(sentence.passage())));
        words += length(sentence);
    }

    private static boolean precedes(Read one, Read two) {
        return one.passage().number() == two.passage().number() && one.index() < two.index();
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
