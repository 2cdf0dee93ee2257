package footnote.answer.receipt;

import footnote.answer.wire.AnswerCodec;
import footnote.fault.CollectionException;
import footnote.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;

/** What is kept of an answer and its receipt, in a file that may be damaged: read, or called damaged. */
public final class KeptAnswersFuzz implements Fuzzed {

    @Override
    public void take(byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        try {
            AnswerCodec.write(AnswerCodec.read(json));
        } catch (CollectionException documented) {
            check(documented);
        }
        try {
            ReceiptCodec.write(ReceiptCodec.read(json));
        } catch (CollectionException documented) {
            check(documented);
        }
    }

    private static void check(CollectionException told) {
        if (!String.valueOf(told.getMessage()).endsWith(".")) {
            throw new AssertionError("no sentence", told);
        }
    }
}
