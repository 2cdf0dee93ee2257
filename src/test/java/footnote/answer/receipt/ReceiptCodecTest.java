package footnote.answer.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.fault.CollectionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiptCodecTest {

    @Test
    void readsWhatItWrites() {
        AnswerReceipt receipt = SampleReceipts.ferry("a-1");

        assertEquals(receipt, ReceiptCodec.read(ReceiptCodec.write(receipt)));
    }

    /** The file must never be changed: receipts like it are in use. */
    @Test
    void stillReadsTheFirstVersion() throws IOException {
        try (var first = ReceiptCodecTest.class.getResourceAsStream("receipt-v1.json")) {
            assertEquals(
                    SampleReceipts.ferry("a-1"),
                    ReceiptCodec.read(new String(first.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void refusesALaterVersion() {
        assertThrows(CollectionException.class, () -> ReceiptCodec.read("{\"version\": 2}"));
        assertThrows(CollectionException.class, () -> ReceiptCodec.read("{\"version\": 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "wörd", "\uD83D\uDE00!"})
    void staysSmall(String letters) {
        String json = ReceiptCodec.write(SampleReceipts.huge(letters));

        assertTrue(json.getBytes(StandardCharsets.UTF_8).length <= 10_000, () -> json.length() + "");
        AnswerReceipt read = ReceiptCodec.read(json);
        assertTrue(read.shortened() && read.isQuestionCut());
        assertEquals(20, read.articles().size());
    }

    @Test
    void leavesAnOrdinaryAnswerWhole() {
        List<Basis> articles = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> SampleReceipts.basis("article-" + n, "x".repeat(300) + n, n, "x".repeat(300) + n))
                .toList();

        assertFalse(ReceiptCodec.read(ReceiptCodec.write(SampleReceipts.resting("a-1", articles)))
                .shortened());
    }
}
