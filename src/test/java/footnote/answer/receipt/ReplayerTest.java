package footnote.answer.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.answer.receipt.Replay.Change;
import footnote.answer.receipt.Replay.Kind;
import footnote.fault.BadInputException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReplayerTest {

    private static final String OTHER = "One of the 41 passengers is missing.";

    private final Map<String, String> texts = new HashMap<>(Map.of("ferry", SampleReceipts.TEXT, "harbour", "Calm."));
    private final FakeReceipts receipts = new FakeReceipts();
    private Circumstances now = new Circumstances("0.1.0", "extractive", 0.5, "1a2b3c4d", "format 4");
    private Question asked = Question.of("Nothing yet.");

    ReplayerTest() {
        receipts.kept.add(SampleReceipts.ferry("a-1"));
    }

    private Replay replay(String article, String words) {
        Assistant assistant = (question, listener) -> answer(question, listener, article, words);
        ReceiptMaker maker = new ReceiptMaker(
                "replay",
                () -> now,
                id -> Optional.ofNullable(texts.get(id)).map(text -> SampleReceipts.article(id, text)),
                Clock.systemUTC());
        return new Replayer(receipts, assistant, maker).replay("a-1").orElseThrow();
    }

    @Test
    void findsTheSameInTheSame() {
        Replay replay = replay("ferry", SampleReceipts.QUOTE);

        assertTrue(replay.same());
        assertEquals(List.of(), replay.changes());
        assertEquals(List.of(), replay.causes());
        assertEquals("How many passengers were on the ferry?", asked.text(), "as it was read");
        assertEquals(LocalDate.of(2026, 3, 1), asked.asOf());
        assertEquals(List.of("The Post"), asked.sources());
        assertEquals(1, receipts.kept.size(), "keeps no receipt");
    }

    @Test
    void saysThatAnArticleHasChanged() {
        texts.put("ferry", OTHER);
        Replay replay = replay("ferry", OTHER);

        assertFalse(replay.same());
        assertEquals(
                List.of(
                        new Change(
                                Kind.QUOTE_GONE,
                                "Not quoted any more: “All 41 passengers are safe.” (Ferry runs aground),"
                                        + " which the article no longer has"),
                        new Change(Kind.QUOTE_ADDED, "Quoted now: “" + OTHER + "” (Ferry runs aground)")),
                replay.changes());
        assertEquals(
                List.of(Kind.ARTICLE_CHANGED),
                replay.causes().stream().map(Change::kind).toList());
    }

    @Test
    void tellsNoWordOfAWithdrawnArticle() {
        texts.remove("ferry");
        Replay replay = replay("harbour", "Calm.");

        assertEquals(
                "Not quoted any more: words of an article that was withdrawn",
                replay.changes().getFirst().text());
        assertEquals(
                List.of(new Change(Kind.ARTICLE_WITHDRAWN, "An article that is quoted was withdrawn.")),
                replay.causes());
        assertFalse(replay.then().toString().contains("41"));
    }

    @Test
    void saysThatAnArticleIsNew() {
        texts.put("late", OTHER);
        Replay replay = replay("late", OTHER);

        assertEquals(Kind.ARTICLE_ADDED, replay.causes().getFirst().kind());
    }

    @Test
    void saysWhichVersionIsAnother() {
        now = new Circumstances("0.2.0", "extractive", null, "ffffffff", "format 4");
        Replay replay = replay("ferry", SampleReceipts.QUOTE);

        assertTrue(replay.same());
        assertEquals(
                List.of(
                        "Footnote was 0.1.0 and is 0.2.0.",
                        "The trained reader was 1a2b3c4d and is ffffffff.",
                        "The least confidence was 0.5 and is not set."),
                replay.causes().stream().map(Change::text).toList());
    }

    @Test
    void doesNotPretendToKnowWhy() {
        Replay replay = replay("harbour", "Calm.");

        assertEquals(Kind.UNKNOWN, replay.causes().getFirst().kind());
    }

    @Test
    void doesNotAskHalfAQuestion() {
        receipts.kept.set(0, SampleReceipts.ferry("a-1").shortened(10, 100));

        assertThrows(BadInputException.class, () -> replay("ferry", SampleReceipts.QUOTE));
    }

    private Answer answer(Question question, AnswerListener listener, String article, String words) {
        asked = question;
        listener.on(new AnswerEvent.Retrieved(question.text(), List.of(new AnswerEvent.Found(article, "Title"))));
        int start = String.valueOf(texts.get(article)).indexOf(words);
        return new Answer(
                "a-2",
                question.text(),
                question.text(),
                Outcome.ANSWERED,
                words + " [1]",
                List.of(new Answer.Sentence(words, List.of(1))),
                List.of(new Citation(
                        1,
                        article,
                        "Ferry runs aground",
                        "The Post",
                        null,
                        null,
                        null,
                        start,
                        start + words.length(),
                        words,
                        "/articles/" + article)),
                new Answer.Sources(1, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0.9,
                "extractive",
                null,
                new Answer.Millis(1, 2, 3));
    }
}
