package footnote.model.onnx;

import dev.langchain4j.data.embedding.Embedding;

/**
 * What the judge says of a claim and its evidence.
 *
 * @param supported logit that the evidence bears the claim out
 * @param contradicted logit that it says the contrary
 * @param neither logit that it leaves the claim open
 * @param state the encoder's vector of claim and evidence, of length {@link ReaderModel#STATE}
 */
public record ClaimReading(double supported, double contradicted, double neither, Embedding state) {

    /** Log odds that the evidence bears the claim out. */
    public double logit() {
        return supported - logSum(contradicted, neither);
    }

    /** Log odds that the evidence says the contrary. */
    public double contradiction() {
        return contradicted - logSum(supported, neither);
    }

    /** Log odds that the evidence says either, and does not leave the claim open. */
    public double decided() {
        return logSum(supported, contradicted) - neither;
    }

    private static double logSum(double one, double two) {
        double most = Math.max(one, two);
        return most + Math.log(Math.exp(one - most) + Math.exp(two - most));
    }
}
