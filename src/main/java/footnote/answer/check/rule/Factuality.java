package footnote.answer.check.rule;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Factualities;
import footnote.text.analysis.Factualities.Mode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares what two texts tell as done: what is only planned, possible, asked for or conditional wherever a quote has it
 * must not be told as done, nor what is done as planned. It looks at the verbs that both have.
 */
final class Factuality {

    private static final Set<Mode> NOT_DONE = Set.of(Mode.COMING, Mode.OPEN, Mode.DUTY, Mode.UNREAL, Mode.DENIED);

    private static final Set<Mode> UNSURE = Set.of(Mode.OPEN, Mode.UNREAL, Mode.DENIED);

    private Factuality() {}

    static boolean agrees(AnalysedText sentence, AnalysedText quote) {
        Factualities said = Factualities.of(sentence);
        Factualities there = Factualities.of(quote);
        return IntStream.range(0, sentence.words().size()).filter(said::isTold).noneMatch(i -> {
            Set<Mode> modes = modes(sentence.words().get(i), quote, there);
            return isLessSure(said.at(i), modes) || (!said.isHedged(i) && isSurer(said.at(i), modes));
        });
    }

    /** In which ways the quote has it. */
    private static Set<Mode> modes(Word said, AnalysedText quote, Factualities there) {
        return isVerb(said) ? modes(quote.words(), said.key(), there) : Set.of();
    }

    /** Of the places where it is a verb; where it is none, of those where it is a noun. */
    private static Set<Mode> modes(List<Word> words, String key, Factualities there) {
        Set<Mode> verbs = modes(words, key, there, false);
        return verbs.isEmpty() ? modes(words, key, there, true) : verbs;
    }

    private static Set<Mode> modes(List<Word> words, String key, Factualities there, boolean nouns) {
        return IntStream.range(0, words.size())
                .filter(i -> isVerb(words.get(i)) && words.get(i).key().equals(key) && there.isNoun(i) == nouns)
                .mapToObj(there::at)
                .collect(Collectors.toSet());
    }

    private static boolean isVerb(Word word) {
        return word.isContent() && !word.term().isCapitalised() && !word.term().isNumber();
    }

    private static boolean isSurer(Mode said, Set<Mode> there) {
        return !there.isEmpty()
                && switch (said) {
                    case DONE -> NOT_DONE.containsAll(there);
                    case PRESENT, COMING -> UNSURE.containsAll(there);
                    case DUTY, OPEN -> there.equals(Set.of(Mode.UNREAL));
                    case UNREAL, DENIED, UNKNOWN -> false;
                };
    }

    /** Whether it tells as planned or possible what is done. */
    private static boolean isLessSure(Mode said, Set<Mode> there) {
        return (said == Mode.OPEN || said == Mode.COMING) && there.equals(Set.of(Mode.DONE));
    }
}
