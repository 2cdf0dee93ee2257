package footnote.answer.check.rule;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Denial;
import footnote.text.analysis.Denials;
import footnote.text.analysis.Synonyms;
import footnote.text.analysis.VerbRoles;
import footnote.text.analysis.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares what two texts tell as refused, failed or undone. */
final class Refusals {

    /** How many words may stand between a refusal and what is refused. */
    private static final int NEAR = 6;

    private Refusals() {}

    static boolean agree(AnalysedText sentence, AnalysedText quote) {
        return !addsRefusal(sentence, quote)
                && !leavesUndoingOut(sentence, quote)
                && !leavesRefusalOut(sentence, quote);
    }

    /** Whether it says that something was refused or undone that the quote neither denies nor has the like of. */
    private static boolean addsRefusal(AnalysedText sentence, AnalysedText quote) {
        List<Denial> nearly = Denials.nearlyDenied(quote);
        List<Denial> there = new ArrayList<>(nearly);
        Denials.denied(quote).stream()
                .filter(one -> !Denials.isNear(one.main())) // who does not dispute it admits it
                .forEach(there::add);
        return Denials.nearlyDenied(sentence).stream()
                .filter(said -> Denials.isUndoing(said.by().key())
                        || Denials.isRefusing(said.by().key()))
                .filter(said -> nearly.stream().noneMatch(one -> isAlso(one, said)) && !isPutAs(said, quote))
                .anyMatch(said ->
                        there.stream().noneMatch(one -> said.isSameAs(one) || (undoes(one) && said.shares(one)))
                                && WordForms.turned(said.by().key()).noneMatch(quote.keys()::contains));
    }

    /** Whether the same word refuses something of the same. */
    private static boolean isAlso(Denial there, Denial said) {
        return WordForms.areForms(there.by().key(), said.by().key()) && said.isAbout(there);
    }

    /** Whether the quote has another word for it in front of the same: "questions the figures" for "doubts" them. */
    private static boolean isPutAs(Denial said, AnalysedText quote) {
        return IntStream.range(0, quote.words().size())
                .filter(i ->
                        Synonyms.areAlike(said.by().key(), quote.words().get(i).key()))
                .anyMatch(i -> Denials.reach(quote.words(), i).stream().anyMatch(word -> said.reaches(word.key())));
    }

    private static boolean undoes(Denial denial) {
        return Denials.isUndoing(denial.by().key());
    }

    /** Whether it speaks of what the quote says was undone, and denies nothing. */
    private static boolean leavesUndoingOut(AnalysedText sentence, AnalysedText quote) {
        if (!Denials.denied(sentence).isEmpty()
                || !Denials.nearlyDenied(sentence).isEmpty()) {
            return false;
        }
        Set<Word> denied = Denials.reached(quote);
        for (int i = 0; i < quote.words().size(); i++) {
            Word undoing = quote.words().get(i);
            if (Denials.isUndoing(undoing.key())
                    && !denied.contains(undoing)
                    && !sentence.has(undoing.key())
                    && speaksOf(sentence, quote, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOf(AnalysedText sentence, AnalysedText quote, int undoing) {
        VerbRoles sides = VerbRoles.of(quote.words(), undoing);
        boolean once = sides.others().stream()
                .allMatch(key -> quote.words().stream()
                                .filter(word -> word.key().equals(key))
                                .count()
                        == 1);
        boolean doers = !sides.doers().isEmpty() && sides.doers().stream().allMatch(sentence::has);
        return once
                && !sides.others().isEmpty()
                && (sides.others().size() > 1 || doers)
                && sides.others().stream().allMatch(sentence::has);
    }

    /** Whether it says that what was refused or failed has been done. */
    private static boolean leavesRefusalOut(AnalysedText sentence, AnalysedText quote) {
        Set<String> plain = Denials.plain(sentence);
        List<Denial> nearly = Denials.nearlyDenied(sentence);
        for (int i = 0; i < quote.words().size(); i++) {
            Word refused = Denials.isRefusing(quote.words().get(i).key()) ? refused(quote.words(), i) : null;
            if (refused != null
                    && WordForms.isAmong(refused.key(), plain)
                    && !sentence.hasItself(quote.words().get(i).key())
                    && nearly.stream().noneMatch(one -> one.reaches(refused.key()))
                    && quote.words().stream()
                            .noneMatch(
                                    word -> !word.equals(refused) && word.key().equals(refused.key()))) {
                return true;
            }
        }
        return false;
    }

    /** The word behind "to", with "-ing", or the verb behind "that", which a refusal is about. */
    private static @Nullable Word refused(List<Word> words, int refusal) {
        boolean led = false;
        boolean told = false;
        for (int i = refusal + 1; i < Math.min(words.size(), refusal + NEAR); i++) {
            Word word = words.get(i);
            if (word.clause() != words.get(refusal).clause()) {
                return null;
            }
            boolean verb = led || word.lower().endsWith("ing") || (told && word.isPast());
            if (word.isContent() && !Denials.isAdverb(word) && verb) {
                return word;
            }
            led |= word.lower().equals("to");
            told |= word.lower().equals("that");
        }
        return null;
    }
}
