package footnote.answer.verify.rule;

import footnote.answer.verify.reading.Reading;
import footnote.answer.verify.reading.Reading.Word;
import footnote.answer.verify.reading.Sides;
import footnote.answer.verify.reading.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares who does what to whom: for each verb that two texts have in common, its {@linkplain Sides sides} in either. It
 * sees nothing where the verbs differ.
 */
final class Roles {

    /** No news has more verbs twice; a model that repeats itself is not to cost more. */
    private static final int MOST = 40;

    private Roles() {}

    /** Whether no verb has its sides exchanged, and no two verbs those who do them. */
    static boolean agree(Reading sentence, Reading quote) {
        for (int i = 0; i < sentence.words().size(); i++) {
            if (Sides.isVerb(sentence.words(), i)
                    && (isExchanged(sentence.words(), i, quote)
                            || isExchangedByAnother(sentence.words(), i, quote)
                            || isOnOneSide(sentence.words(), i, quote))) {
                return false;
            }
        }
        return !isCrossed(pairs(sentence, quote)) && !Exchange.isIn(sentence, quote);
    }

    /** Whether a word that means the same has both its sides in each other's place. */
    private static boolean isExchangedByAnother(List<Word> words, int verb, Reading quote) {
        String key = words.get(verb).key();
        if (quote.hasItself(key)) {
            return false;
        }
        Sides said = Sides.of(words, verb);
        List<Sides> there = IntStream.range(0, quote.words().size())
                .filter(j -> Synonyms.areAlike(key, quote.words().get(j).key()) && Sides.isVerb(quote.words(), j))
                .mapToObj(j -> Sides.of(quote.words(), j))
                .toList();
        return there.stream().anyMatch(said::isSwapped) && there.stream().noneMatch(said::agreesWith);
    }

    /** Whether the same one is said to buy who sells in the quote. */
    private static boolean isOnOneSide(List<Word> words, int verb, Reading quote) {
        boolean exchanged = false;
        for (int j = 0; j < quote.words().size(); j++) {
            if (Converses.are(words, verb, quote.words(), j)) {
                Sides said = Sides.of(words, verb);
                Sides there = Sides.of(quote.words(), j);
                if (Converses.areTurned(said, there)) {
                    return false;
                }
                exchanged |= Converses.areExchanged(said, there);
            }
        }
        return exchanged && !tells(quote, words.get(verb));
    }

    /** Whether the quote has the verb itself, which then tells more than its converse. */
    private static boolean tells(Reading quote, Word verb) {
        return quote.hasItself(verb.key()) && !Converses.isOwn(verb);
    }

    /** Whether the quote tells what a verb does, with who does it, from the other side. */
    static boolean isToldFromOtherSide(Reading sentence, String key, Reading quote, String other) {
        return IntStream.range(0, sentence.words().size())
                .filter(i -> sentence.words().get(i).key().equals(key))
                .anyMatch(i -> IntStream.range(0, quote.words().size())
                        .filter(j -> quote.words().get(j).key().equals(other))
                        .filter(j -> Converses.are(sentence.words(), i, quote.words(), j))
                        .anyMatch(j -> Converses.areTurned(Sides.of(sentence.words(), i), Sides.of(quote.words(), j))));
    }

    /** The verbs that both have, and that somebody else does in either. */
    private static List<List<Sides>> pairs(Reading sentence, Reading quote) {
        List<List<Sides>> pairs = new ArrayList<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            for (int j = 0; j < quote.words().size() && Sides.isVerb(sentence.words(), i); j++) {
                if (pairs.size() < MOST
                        && quote.words()
                                .get(j)
                                .key()
                                .equals(sentence.words().get(i).key())
                        && Sides.isVerb(quote.words(), j)) {
                    pairs.add(List.of(Sides.of(sentence.words(), i), Sides.of(quote.words(), j)));
                }
            }
        }
        return pairs;
    }

    /** "The city asked, the director refused" where the director asked and the city refused. */
    private static boolean isCrossed(List<List<Sides>> pairs) {
        return pairs.stream().anyMatch(one -> pairs.stream().anyMatch(two -> isCrossed(one, two)));
    }

    private static boolean isCrossed(List<Sides> one, List<Sides> two) {
        return !Sides.meet(one.getFirst().all(), one.getLast().all())
                && !Sides.meet(two.getFirst().all(), two.getLast().all())
                && Sides.meet(one.getFirst().doers(), two.getLast().doers())
                && Sides.meet(two.getFirst().doers(), one.getLast().doers());
    }

    private static boolean isExchanged(List<Word> words, int verb, Reading quote) {
        Sides said = Sides.of(words, verb);
        boolean turned = false;
        boolean swapped = false;
        boolean agreed = false;
        boolean same = false;
        for (int j = 0; j < quote.words().size(); j++) {
            if (quote.words().get(j).key().equals(words.get(verb).key())
                    && Sides.isVerb(quote.words(), j)
                    && !Converses.are(words, verb, quote.words(), j)) {
                Sides there = Sides.withAntecedents(quote.words(), j);
                if (said.agreesWith(there)) {
                    agreed = true;
                    same |= !said.isToAnother(there);
                } else {
                    swapped |= said.isSwapped(there);
                    turned |= said.isTurned(there) || isTaken(said, there, quote);
                    turned |= isFinite(words.get(verb)) && isTakenByName(said, there, quote);
                }
            }
        }
        return (turned && !agreed) || (swapped && !same);
    }

    /** Whether the same is done, but by somebody of whom the quote says something else. */
    private static boolean isTaken(Sides said, Sides there, Reading quote) {
        return !said.doers().isEmpty()
                && !there.doers().isEmpty()
                && (there.named() || !said.named())
                && said.doers().stream().allMatch(quote::has)
                && Sides.meet(said.others(), there.others());
    }

    /** The same where both are named, whomever it is done to. */
    private static boolean isTakenByName(Sides said, Sides there, Reading quote) {
        return !said.doers().isEmpty()
                && !there.doers().isEmpty()
                && said.doers().stream().allMatch(quote::has)
                && said.isAnother(there);
    }

    /** Who is selling cannot be told from "warned against selling". */
    private static boolean isFinite(Word verb) {
        return !verb.lower().endsWith("ing");
    }
}
