package footnote.answer.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.evidence.Evidence;
import footnote.answer.news.values.Asked.Sort;
import footnote.answer.news.values.ValueFinder;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the shipped model was fitted to say, as far as it is sense. */
final class ClaimModelTest {

    private static final ClaimModel MODEL = ClaimModel.builtIn();

    @Test
    void whatTheReaderPointsAtAnswersSooner() {
        assertTrue(fit(Map.of(ClaimFeature.READER, 4.0)) > fit(Map.of(ClaimFeature.READER, -4.0)));
    }

    @Test
    void numbersOfLikeSizeAreOfTheSameThingSooner() {
        Claim nine = claim("nine", 1);
        assertTrue(difference(nine, claim("14", 1)) > difference(nine, claim("14,300", 1)));
        assertTrue(difference(nine, claim("14", 3)) > difference(nine, claim("14", -3)));
        assertFalse(MODEL.areOfTheSame(nine, claim("14,300", -3)));
    }

    @Test
    void aGrowingNumberIsToldInItsSteps() {
        Claim nine = claim("at least nine", 1);
        Claim eleven = claim("eleven", 1);
        Claim fourteen = claim("14", 1);
        assertEquals(2, Differences.groups(List.of(nine, eleven, fourteen)).size());
        assertEquals(
                3,
                Differences.steps(Differences.groups(List.of(nine, eleven, fourteen)))
                        .size());
    }

    private static double fit(Map<ClaimFeature, Double> features) {
        return MODEL.answers()
                .weighed(new ClaimReader.Read(claim("nine", 0), features))
                .fit();
    }

    private static double difference(Claim one, Claim two) {
        return MODEL.differs().model().logit(DifferenceFeature.of(one, two));
    }

    private static Claim claim(String number, double fit) {
        String text = "The storm killed " + number + " people.";
        ValueFinder.Found found = new ValueFinder(AnalysedText.of("How many died?"))
                .in(AnalysedText.of(text), null, Set.of(Sort.QUANTITY))
                .getFirst();
        Evidence.Passage passage =
                new Evidence.Passage(1, number, null, text, true, 1, 1, List.of(), "Wire", LocalDate.of(2024, 3, 4));
        return new Claim(
                passage, new Span(0, text.length()), found.value(), found.span().of(text), text, List.of(), fit);
    }
}
