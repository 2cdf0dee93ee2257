package footnote.answer.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt.Sentence;
import footnote.answer.receipt.ShownReceipt.Quote;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.article.Article;
import footnote.article.PageStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReceiptCheckTest {

    private final Map<String, String> texts = new HashMap<>(Map.of("ferry", SampleReceipts.TEXT));

    private ShownReceipt shown(AnswerReceipt receipt) {
        return new ReceiptCheck(id -> Optional.ofNullable(texts.get(id)).map(text -> SampleReceipts.article(id, text)))
                .of(receipt);
    }

    private static String marked(String text, Quote quote) {
        return text.substring(Objects.requireNonNull(quote.start()), Objects.requireNonNull(quote.end()));
    }

    @Test
    void showsTheQuoteInItsPlace() {
        ShownReceipt receipt = shown(SampleReceipts.ferry("a-1"));
        Quote quote = receipt.quotes().getFirst();

        assertFalse(receipt.outdated());
        assertEquals(State.UNCHANGED, quote.state());
        assertEquals(SampleReceipts.QUOTE, marked(SampleReceipts.TEXT, quote));
        assertEquals("/articles/ferry?start=%d&end=%d".formatted(quote.start(), quote.end()), quote.link());
    }

    @Test
    void tellsThePageOnWhichTheWordsStand() {
        int quoted = SampleReceipts.TEXT.indexOf(SampleReceipts.QUOTE);
        Article printed = new Article(
                "ferry",
                "Ferry runs aground",
                null,
                null,
                null,
                null,
                SampleReceipts.TEXT,
                List.of(new PageStart(4, 0), new PageStart(5, quoted)));
        ShownReceipt receipt = new ReceiptCheck(id -> Optional.of(printed)).of(SampleReceipts.ferry("a-1"));
        assertEquals(5, receipt.quotes().getFirst().page());
        assertNull(shown(SampleReceipts.ferry("a-1")).quotes().getFirst().page());
    }

    @Test
    void findsWordsThatTheChangedArticleStillHas() {
        texts.put("ferry", "Corrected at 14:00.\n\n" + SampleReceipts.TEXT);
        ShownReceipt receipt = shown(SampleReceipts.ferry("a-1"));
        Quote quote = receipt.quotes().getFirst();

        assertEquals(
                List.of("The article “Ferry runs aground” has changed; it still has the words that are quoted."),
                receipt.reasons());
        assertEquals(State.KEPT, quote.state());
        assertEquals(SampleReceipts.QUOTE, marked(String.valueOf(texts.get("ferry")), quote));
    }

    @Test
    void saysThatTheWordsAreGoneAndKeepsThem() {
        texts.put("ferry", "Ferry runs aground\n\nOf the 41 passengers one is missing.");
        ShownReceipt receipt = shown(SampleReceipts.ferry("a-1"));
        Quote quote = receipt.quotes().getFirst();

        assertTrue(receipt.outdated());
        assertEquals(State.CHANGED, quote.state());
        assertEquals(SampleReceipts.QUOTE, quote.words());
        assertNull(quote.start());
        assertEquals("/articles/ferry", quote.link());
    }

    @Test
    void showsNoWordOfWhatWasWithdrawn() {
        texts.clear();
        ShownReceipt receipt = shown(SampleReceipts.ferry("a-1"));

        assertEquals(List.of("An article that is quoted was withdrawn."), receipt.reasons());
        assertEquals(State.WITHDRAWN, receipt.quotes().getFirst().state());
        assertNull(receipt.quotes().getFirst().words());
        assertNull(receipt.quotes().getFirst().title());
        assertNull(receipt.sentences().getFirst().text());
        assertFalse(receipt.toString().contains("41"), receipt::toString);
    }

    @Test
    void tellsASentenceThatAnotherArticleHasToo() {
        texts.put("copy", "Copied: " + SampleReceipts.QUOTE);
        texts.remove("ferry");
        AnswerReceipt both = SampleReceipts.resting(
                "a-1",
                List.of(
                        SampleReceipts.basis("ferry", SampleReceipts.TEXT, 1, SampleReceipts.QUOTE),
                        SampleReceipts.basis("copy", String.valueOf(texts.get("copy")), 2, SampleReceipts.QUOTE)));

        assertEquals(SampleReceipts.QUOTE, shown(both).sentences().getFirst().text());
    }

    @Test
    void comparesWhatWasCutByItsBeginning() {
        AnswerReceipt cut = SampleReceipts.ferry("a-1").shortened(100, 22);
        assertEquals(
                "All 41 passengers are …",
                cut.articles().getFirst().quotes().getFirst().words());
        texts.put("ferry", SampleReceipts.TEXT + " More.");

        assertEquals(State.KEPT, shown(cut).quotes().getFirst().state());
        assertEquals(List.of(new Sentence("All 41 passengers are …", List.of(1), List.of())), cut.sentences());
        texts.put("ferry", "Nothing of it.");
        assertEquals(State.CHANGED, shown(cut).quotes().getFirst().state());
    }
}
