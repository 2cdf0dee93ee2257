package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.text.analysis.AnalysedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What articles give for a question.
 *
 * @param values all values that were read, the likeliest first; most are of something else
 * @param model tells which are not
 */
record Claims(List<Claim> values, ClaimModel model) {

    /** Reads them; none where the question asks for no value. */
    static Claims of(Evidence evidence, PieceReader reader, ClaimModel model) {
        List<Claim> values = new ClaimReader(AnalysedText.of(evidence.question()), reader)
                .read(evidence).stream()
                        .map(model.answers()::weighed)
                        .sorted(Comparator.comparingDouble(claim -> -claim.fit()))
                        .toList();
        return new Claims(values, model);
    }

    /**
     * What each article, and each who is cited there, gives for what a first claim is given for: the same value, or
     * another that the model takes to be of the same thing. The first is among them.
     */
    List<Claim> of(Claim first) {
        Map<String, Claim> each = new LinkedHashMap<>();
        each.put(giver(first), first);
        values.stream()
                .filter(claim -> claim.value().isComparable(first.value()))
                .forEach(claim -> each.putIfAbsent(giver(claim), claim));
        return each.values().stream()
                .map(claim -> agreeing(claim, first))
                .filter(claim ->
                        claim.value().agrees(first.value()) ? claim.fit() > 0 : model.areOfTheSame(first, claim))
                .toList();
    }

    private static String giver(Claim claim) {
        return claim.article() + " " + claim.by();
    }

    /**
     * Where another value of a claim's sentence is the first one's, that: the reader pointed beside it. Not where the
     * sentence says that a number has come to be another, or takes one back.
     */
    private Claim agreeing(Claim claim, Claim first) {
        if (Differences.isComeTo(claim) || Differences.takesBack(claim)) {
            return claim;
        }
        return values.stream()
                .filter(other -> other.passage().number() == claim.passage().number()
                        && other.sentence().equals(claim.sentence())
                        && other.value().isComparable(first.value())
                        && other.value().agrees(first.value()))
                .findFirst()
                .map(other -> other.fitting(claim.fit()))
                .orElse(claim);
    }
}
