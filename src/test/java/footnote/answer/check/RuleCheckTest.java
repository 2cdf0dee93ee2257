package footnote.answer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class RuleCheckTest {

    @Test
    void aPartOfASentenceIsNotTheSentence() {
        String quote = "The minister denied that ABN Amro paid bribes.";

        assertFalse(check(0.99).supports("ABN Amro paid bribes.", quote, quote));
        assertTrue(check(0.99).supports(quote, quote, quote));
        assertFalse(check(0.99).supports("1.", "1.", "1."));
    }

    @Test
    void wantsLikenessWhereTheWordsDiffer() {
        String sentence = "The boats stayed away from the quay during the storm.";
        String quote = "The ships kept off the quay in the storm.";

        assertTrue(check(0.99).supports(quote, quote, quote));
        assertFalse(check(0.2).supports(sentence, quote, quote));
    }

    @Property
    void asksForNoVectorThatCannotChangeAnything(
            @ForAll @DoubleRange(min = 0, max = 1) double whole,
            @ForAll @DoubleRange(min = 0, max = 0.25) double nearer,
            @ForAll @IntRange(max = 3) int which) {
        String quote = "The ships kept off the quay in the storm, which had begun before the harbour was closed.";
        String sentence = List.of(
                        "The ships kept off the quay in the storm.",
                        "The boats did not come near the quay during the storm.",
                        "The storm began before they closed the harbour.",
                        "The harbour was closed because of the boats.")
                .get(which);
        ToDoubleBiFunction<String, String> likeness =
                (one, two) -> two.equals(quote) ? whole : Math.min(1, whole + nearer);
        CheckModel model = CheckModel.builtIn();

        assertEquals(
                model.suffice(RuleCheck.values(sentence, quote, likeness)),
                new RuleCheck(model, likeness).supports(sentence, quote, quote));
    }

    @Test
    void weighsEachTwoValuesTogetherButNotBothLikenesses() {
        Map<String, Double> values = Map.of("MISSING", 2.0, "COVERAGE", 0.5, "MEANING", 0.9, "STRETCH_MEANING", 0.8);

        Map<String, Double> paired = CheckModel.paired(values);

        assertEquals(values.size() + 5, paired.size());
        assertEquals(1.0, paired.get("COVERAGE MISSING"));
        assertEquals(1.8, paired.get("MEANING MISSING"));
        assertFalse(paired.containsKey("MEANING STRETCH_MEANING"));
        assertTrue(paired.entrySet().containsAll(values.entrySet()));
    }

    private static RuleCheck check(double likeness) {
        return new RuleCheck(CheckModel.builtIn(), (one, two) -> likeness);
    }
}
