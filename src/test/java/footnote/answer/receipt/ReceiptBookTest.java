package footnote.answer.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.conversation.Conversations;
import footnote.conversation.MemoryConversations;
import footnote.fault.CollectionException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReceiptBookTest {

    private final Conversations conversations = new MemoryConversations();
    private final FakeReceipts receipts = new FakeReceipts();

    @Test
    void keepsTheTurnWithItsReceipt() {
        String conversation = conversations.begin("reader");
        Answer answer = answer(conversation);

        assertEquals(
                answer,
                ReceiptBook.withTurns(maker(SampleReceipts.TEXT), receipts)
                        .keep(question(conversation), answer, List.of("ferry"), conversations));

        assertEquals(List.of(conversation + ": How many?, All 41 passengers are safe. [1]"), receipts.turns);
        assertEquals(Optional.of(List.of()), conversations.turns(conversation, "reader"), "the store keeps the turn");
    }

    @Test
    void keepsTheTurnElsewhere() {
        String conversation = conversations.begin("reader");
        ReceiptBook.alone(maker(SampleReceipts.TEXT), receipts)
                .keep(question(conversation), answer(conversation), List.of(), conversations);

        assertEquals(
                2, conversations.turns(conversation, "reader").orElseThrow().size());
        assertEquals(1, receipts.kept.size());
        assertEquals(List.of(), receipts.turns);
    }

    @Test
    void writesDownWhatTheAnswerRestsOn() {
        ReceiptBook.alone(maker(SampleReceipts.TEXT), receipts)
                .keep(question(null), answer(null), List.of("ferry", "harbour"), conversations);

        AnswerReceipt receipt = receipts.kept.getFirst();
        assertEquals("a-1", receipt.id());
        assertEquals("How many passengers?", receipt.read());
        assertEquals("cli", receipt.channel());
        assertEquals(SampleReceipts.NOW, receipt.asked());
        assertEquals(List.of("ferry", "harbour"), receipt.considered());
        assertEquals(SampleReceipts.ferry("a-1").articles(), receipt.articles());
    }

    @Test
    void givesNoHashOfATextThatWasReplacedMeanwhile() {
        ReceiptBook.alone(maker("Another text."), receipts)
                .keep(question(null), answer(null), List.of(), conversations);

        assertNull(receipts.kept.getFirst().articles().getFirst().sha256());
    }

    @Test
    void saysWhereNoReceiptCouldBeKept() {
        receipts.fails = true;
        ReceiptBook alone = ReceiptBook.alone(maker(SampleReceipts.TEXT), receipts);

        assertEquals(
                List.of("No receipt could be kept of this answer; “footnote doctor” says why."),
                alone.keep(question(null), answer(null), List.of(), conversations)
                        .notices());
        String conversation = conversations.begin("reader");
        assertThrows(
                CollectionException.class,
                () -> ReceiptBook.withTurns(maker(SampleReceipts.TEXT), receipts)
                        .keep(question(conversation), answer(conversation), List.of(), conversations));
    }

    private static ReceiptMaker maker(String text) {
        Function<String, Optional<footnote.article.Article>> articles =
                id -> Optional.of(SampleReceipts.article(id, text));
        return new ReceiptMaker(
                "cli",
                () -> new Circumstances("0.1.0", "extractive", null, "none", "format 4"),
                articles,
                Clock.fixed(SampleReceipts.NOW, ZoneOffset.UTC));
    }

    private static Question question(@Nullable String conversation) {
        return new Question("How many?", List.of(), conversation, conversation == null ? "" : "reader");
    }

    private static Answer answer(@Nullable String conversation) {
        int start = SampleReceipts.TEXT.indexOf(SampleReceipts.QUOTE);
        Citation citation = new Citation(
                1,
                "ferry",
                "Ferry runs aground",
                "The Post",
                null,
                java.time.LocalDate.of(2026, 2, 28),
                "https://example.org/ferry",
                start,
                start + SampleReceipts.QUOTE.length(),
                SampleReceipts.QUOTE,
                "/articles/ferry");
        return new Answer(
                "a-1",
                "How many?",
                "How many passengers?",
                Outcome.ANSWERED,
                SampleReceipts.QUOTE + " [1]",
                List.of(new Answer.Sentence(SampleReceipts.QUOTE, List.of(1))),
                List.of(citation),
                new Answer.Sources(1, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0.9,
                "extractive",
                conversation,
                new Answer.Millis(1, 2, 3));
    }
}
