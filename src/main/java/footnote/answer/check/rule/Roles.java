package footnote.answer.check.rule;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Synonyms;
import footnote.text.analysis.VerbRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares who does what to whom: for each verb that two texts have in common, its {@linkplain VerbRoles sides} in either. It
 * sees nothing where the verbs differ.
 */
final class Roles {

    /** No news has more verbs twice; a model that repeats itself is not to cost more. */
    private static final int MOST = 40;

    private Roles() {}

    /** Whether no verb has its sides exchanged, and no two verbs those who do them. */
    static boolean agree(AnalysedText sentence, AnalysedText quote) {
        for (int i = 0; i < sentence.words().size(); i++) {
            if (VerbRoles.isVerb(sentence.words(), i)
                    && (isExchanged(sentence.words(), i, quote)
                            || isExchangedByAnother(sentence.words(), i, quote)
                            || isOnOneSide(sentence.words(), i, quote))) {
                return false;
            }
        }
        return !isCrossed(pairs(sentence, quote)) && !SwappedWords.isIn(sentence, quote);
    }

    /** Whether a word that means the same has both its sides in each other's place. */
    private static boolean isExchangedByAnother(List<Word> words, int verb, AnalysedText quote) {
        String key = words.get(verb).key();
        if (quote.hasItself(key)) {
            return false;
        }
        VerbRoles said = VerbRoles.of(words, verb);
        List<VerbRoles> there = IntStream.range(0, quote.words().size())
                .filter(j -> Synonyms.areAlike(key, quote.words().get(j).key()) && VerbRoles.isVerb(quote.words(), j))
                .mapToObj(j -> VerbRoles.of(quote.words(), j))
                .toList();
        return there.stream().anyMatch(said::isSwapped) && there.stream().noneMatch(said::agreesWith);
    }

    /** Whether the same one is said to buy who sells in the quote. */
    private static boolean isOnOneSide(List<Word> words, int verb, AnalysedText quote) {
        boolean exchanged = false;
        for (int j = 0; j < quote.words().size(); j++) {
            if (Converses.are(words, verb, quote.words(), j)) {
                VerbRoles said = VerbRoles.of(words, verb);
                VerbRoles there = VerbRoles.of(quote.words(), j);
                if (Converses.areTurned(said, there)) {
                    return false;
                }
                exchanged |= Converses.areExchanged(said, there);
            }
        }
        return exchanged && !tells(quote, words.get(verb));
    }

    /** Whether the quote has the verb itself, which then tells more than its converse. */
    private static boolean tells(AnalysedText quote, Word verb) {
        return quote.hasItself(verb.key()) && !Converses.isOwn(verb);
    }

    /** Whether the quote tells what a verb does, with who does it, from the other side. */
    static boolean isToldFromOtherSide(AnalysedText sentence, String key, AnalysedText quote, String other) {
        return IntStream.range(0, sentence.words().size())
                .filter(i -> sentence.words().get(i).key().equals(key))
                .anyMatch(i -> IntStream.range(0, quote.words().size())
                        .filter(j -> quote.words().get(j).key().equals(other))
                        .filter(j -> Converses.are(sentence.words(), i, quote.words(), j))
                        .anyMatch(j -> Converses.areTurned(
                                VerbRoles.of(sentence.words(), i), VerbRoles.of(quote.words(), j))));
    }

    /** The verbs that both have, and that somebody else does in either. */
    private static List<List<VerbRoles>> pairs(AnalysedText sentence, AnalysedText quote) {
        List<List<VerbRoles>> pairs = new ArrayList<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            for (int j = 0; j < quote.words().size() && VerbRoles.isVerb(sentence.words(), i); j++) {
                if (pairs.size() < MOST
                        && quote.words()
                                .get(j)
                                .key()
                                .equals(sentence.words().get(i).key())
                        && VerbRoles.isVerb(quote.words(), j)) {
                    pairs.add(List.of(VerbRoles.of(sentence.words(), i), VerbRoles.of(quote.words(), j)));
                }
            }
        }
        return pairs;
    }

    /** "The city asked, the director refused" where the director asked and the city refused. */
    private static boolean isCrossed(List<List<VerbRoles>> pairs) {
        return pairs.stream().anyMatch(one -> pairs.stream().anyMatch(two -> isCrossed(one, two)));
    }

    private static boolean isCrossed(List<VerbRoles> one, List<VerbRoles> two) {
        return !VerbRoles.meet(one.getFirst().all(), one.getLast().all())
                && !VerbRoles.meet(two.getFirst().all(), two.getLast().all())
                && VerbRoles.meet(one.getFirst().doers(), two.getLast().doers())
                && VerbRoles.meet(two.getFirst().doers(), one.getLast().doers());
    }

    private static boolean isExchanged(List<Word> words, int verb, AnalysedText quote) {
        VerbRoles said = VerbRoles.of(words, verb);
        boolean turned = false;
        boolean swapped = false;
        boolean agreed = false;
        boolean same = false;
        for (int j = 0; j < quote.words().size(); j++) {
            if (quote.words().get(j).key().equals(words.get(verb).key())
                    && VerbRoles.isVerb(quote.words(), j)
                    && !Converses.are(words, verb, quote.words(), j)) {
                VerbRoles there = VerbRoles.withAntecedents(quote.words(), j);
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
    private static boolean isTaken(VerbRoles said, VerbRoles there, AnalysedText quote) {
        return !said.doers().isEmpty()
                && !there.doers().isEmpty()
                && (there.named() || !said.named())
                && said.doers().stream().allMatch(quote::has)
                && VerbRoles.meet(said.others(), there.others());
    }

    /** The same where both are named, whomever it is done to. */
    private static boolean isTakenByName(VerbRoles said, VerbRoles there, AnalysedText quote) {
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
