package footnote.answer.check;

import footnote.model.onnx.ClaimReading;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Coverage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a sentence and a quote, beside the reader's state. */
enum SupportFeature {
    /** The reader's log odds that the quote bears the sentence out. */
    BORNE_OUT,
    /** The same that it says the contrary. */
    CONTRADICTED,
    /** The same that it leaves the sentence open. */
    LEFT_OPEN,
    /** Weight of the sentence's content words that the quote has, of all; rare words weigh more. */
    COVERAGE,
    /** Weight of its rarest word that the quote lacks. */
    RAREST_MISSING,
    /** Number of its content words that the quote lacks. */
    MISSING,
    /** 1 where the quote lacks one of its names and the context does not complete it. */
    NAME_MISSING,
    /** Number of the sentence's words. */
    LENGTH,
    /** Number of the quote's. */
    QUOTE_LENGTH;

    /** Those that the reader tells. */
    static final Set<SupportFeature> READ = Set.of(BORNE_OUT, CONTRADICTED, LEFT_OPEN);

    /** Those that words alone tell. */
    static Map<SupportFeature, Double> of(AnalysedText said, AnalysedText there, AnalysedText context) {
        List<Word> missing =
                said.content().filter(word -> Coverage.isMissing(word, there)).toList();
        Map<SupportFeature, Double> values = new EnumMap<>(SupportFeature.class);
        values.put(COVERAGE, Coverage.of(said, there));
        values.put(
                RAREST_MISSING,
                missing.stream().mapToDouble(Coverage::weight).max().orElse(0));
        values.put(MISSING, (double) missing.size());
        values.put(NAME_MISSING, KnownNames.areIn(said, there, context) ? 0.0 : 1.0);
        values.put(LENGTH, (double) said.words().size());
        values.put(QUOTE_LENGTH, (double) there.words().size());
        return values;
    }

    /** All of them. */
    static Map<SupportFeature, Double> of(Map<SupportFeature, Double> words, ClaimReading reading) {
        Map<SupportFeature, Double> values = new EnumMap<>(words);
        values.put(BORNE_OUT, reading.logit());
        values.put(CONTRADICTED, reading.contradiction());
        values.put(LEFT_OPEN, -reading.decided());
        return values;
    }
}
