package footnote.answer.check;

import footnote.answer.check.rule.Rules;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Coverage;
import footnote.text.analysis.Denials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the words of a sentence and its quote tell the fitted part. */
final class Wording {

    private Wording() {}

    /** By the names in {@link Evidencing}. */
    static Map<String, Double> values(AnalysedText said, AnalysedText there) {
        List<Word> missing =
                said.content().filter(word -> Coverage.isMissing(word, there)).toList();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(Evidencing.COVERAGE.name(), Coverage.of(said, there));
        values.put(
                Evidencing.RAREST_MISSING.name(),
                missing.stream().mapToDouble(Coverage::weight).max().orElse(0));
        values.put(Evidencing.MISSING.name(), (double) missing.size());
        values.put(Evidencing.REPLACED.name(), (double) replaced(said, there));
        values.put(
                Evidencing.STRETCH_MISSING.name(),
                Stretches.worst(said, word -> Coverage.isMissing(word, there), Coverage::weight));
        values.put(Evidencing.PARTED.name(), Bonds.parted(said, there));
        values.put(Evidencing.DENIAL_LEFT_OUT.name(), Denials.denies(there) && !Denials.denies(said) ? 1.0 : 0.0);
        values.put(Evidencing.NEGATION.name(), doubt(Rules.Doubt.NEGATION, said, there));
        values.put(Evidencing.FACTUALITY.name(), doubt(Rules.Doubt.FACTUALITY, said, there));
        values.put(Evidencing.ROLES.name(), doubt(Rules.Doubt.ROLES, said, there));
        values.put(Evidencing.LENGTH.name(), (double) said.words().size());
        values.put(Evidencing.QUOTE_LENGTH.name(), (double) there.words().size());
        return values;
    }

    private static double doubt(Rules.Doubt doubt, AnalysedText said, AnalysedText there) {
        return doubt.isRaised(said, there) ? 1 : 0;
    }

    /** How many words of the sentence stand beside the same word as another one does in the quote. */
    private static long replaced(AnalysedText said, AnalysedText there) {
        List<String> sentence = said.content().map(Word::key).toList();
        List<String> quote = there.content().map(Word::key).toList();
        return IntStream.range(0, sentence.size())
                .filter(i -> !there.has(sentence.get(i)))
                .filter(i -> stands(sentence, i, i + 1, quote, said) || stands(sentence, i, i - 1, quote, said))
                .count();
    }

    /** Whether the quote has a word that the sentence lacks on the same side of the word at {@code beside}. */
    private static boolean stands(List<String> sentence, int i, int beside, List<String> quote, AnalysedText said) {
        if (beside < 0 || beside >= sentence.size()) {
            return false;
        }
        for (int j = 0; j < quote.size(); j++) {
            int other = j + i - beside;
            if (quote.get(j).equals(sentence.get(beside))
                    && other >= 0
                    && other < quote.size()
                    && !said.has(quote.get(other))) {
                return true;
            }
        }
        return false;
    }
}
