package footnote.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Archive;
import footnote.conversation.ConversationSummary;
import footnote.conversation.Conversations;
import footnote.conversation.ConversationsContract;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.StoredConversation;
import footnote.conversation.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What conversations in tables do, whichever database these are in. */
public interface ArchiveContract extends ConversationsContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** The same store each time; new and empty the first time. */
    Archive open(Clock clock);

    @Override
    default Archive open() {
        return open(NOW);
    }

    private Archive open(Instant now) {
        return open(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    default void survivesBeingClosed() {
        String id;
        try (Conversations conversations = open()) {
            id = conversations.begin("reader");
            conversations.add(id, Turn.user("first"), Turn.assistant("one"), true);
        }
        try (Conversations conversations = open()) {
            assertEquals(
                    Optional.of(List.of(Turn.user("first"), Turn.assistant("one"))), conversations.turns(id, "reader"));
        }
    }

    @Test
    default void forgetsWhatIsOlderThanItIsToBeKept() {
        String id;
        try (Conversations conversations = open()) {
            id = conversations.begin("reader");
        }
        try (Conversations conversations = open(NOW.plus(Duration.ofDays(91)))) {
            assertTrue(conversations.turns(id, "reader").isEmpty());
        }
    }

    @Test
    default void forgetsWhileItIsOpenToo() {
        MovingClock clock = new MovingClock(NOW);
        try (Archive archive = open(clock)) {
            String id = archive.begin("reader");
            clock.now = NOW.plus(Duration.ofDays(91));
            archive.begin("reader");
            assertTrue(archive.turns(id, "reader").isEmpty());
        }
    }

    @Test
    default void listsTheLatestFirstUnderTheFirstQuestion() {
        MovingClock clock = new MovingClock(NOW);
        try (Archive archive = open(clock)) {
            String older = said(archive, "reader", "Who won?", "Nobody.");
            clock.now = NOW.plusSeconds(1);
            String newer = said(archive, "reader", "What  is\n the " + "very ".repeat(30) + "long one?", "This.");
            archive.begin("reader"); // Nothing was said in it.
            said(archive, "stranger", "Secret?", "Yes.");

            List<ConversationSummary> list = archive.list("reader", 10);
            assertEquals(
                    List.of(newer, older),
                    list.stream().map(ConversationSummary::id).toList());
            assertTrue(list.getFirst().title().startsWith("What is the very very"));
            assertTrue(list.getFirst().title().length() <= 81);
            assertEquals(new ConversationSummary(older, "Who won?", NOW, 1), list.getLast());
            assertEquals(1, archive.list("reader", 1).size());
        }
    }

    @Test
    default void opensAConversationAsItWasShown() {
        try (Archive archive = open()) {
            String id = archive.begin("reader");
            StoredAnswer shown = new StoredAnswer("a-1", "{\"n\":1}");
            archive.add(id, Turn.user("first"), Turn.assistant("one"), true, shown);
            archive.add(id, Turn.user("first"), Turn.assistant("on"), false);

            StoredConversation found = archive.find(id, "reader").orElseThrow();
            assertEquals(
                    List.of(
                            new ShownTurn("first", "one", true, new StoredAnswer("a-1", "{\"n\":1}"), null),
                            new ShownTurn("first", "on", false, null, null)),
                    found.exchanges());
            assertTrue(archive.find(id, "stranger").isEmpty());
        }
    }

    @Test
    default void renamesAndDeletesForTheOwnerOnly() {
        try (Archive archive = open()) {
            String id = said(archive, "reader", "first", "one");
            assertFalse(archive.rename(id, "stranger", "Mine"));
            assertFalse(archive.delete(id, "stranger"));
            assertTrue(archive.rename(id, "reader", "Rallies"));
            assertEquals("Rallies", archive.list("reader", 10).getFirst().title());

            archive.deleteAll("stranger");
            assertTrue(archive.delete(id, "reader"));
            assertTrue(archive.turns(id, "reader").isEmpty());
            assertFalse(archive.delete(id, "reader"));

            archive.add(id, Turn.user("late"), Turn.assistant("answer"), true);
            assertTrue(archive.find(id, "reader").isEmpty());
        }
    }

    @Test
    default void deletesAllOfOneOwner() {
        try (Archive archive = open()) {
            said(archive, "reader", "first", "one");
            said(archive, "reader", "second", "two");
            String kept = said(archive, "other", "third", "three");
            archive.deleteAll("reader");
            assertEquals(List.of(), archive.list("reader", 10));
            assertEquals(kept, archive.list("other", 10).getFirst().id());
        }
    }

    @Test
    default void keepsTheLastJudgementWithWhatWasSaidBefore() {
        Feedback wrong = new Feedback(Verdict.WRONG_CITATION, "It is in the other one.");
        try (Archive archive = open()) {
            String id = said(archive, "reader", "first", "one");
            archive.add(id, Turn.user("cut"), Turn.assistant("o"), false);
            archive.add(id, Turn.user("second"), Turn.assistant("two"), true, new StoredAnswer("a-2", "{}"));

            assertFalse(archive.judge("a-3", wrong));
            assertTrue(archive.judge("a-2", new Feedback(Verdict.RIGHT, "")));
            assertTrue(archive.judge("a-2", wrong));
            assertEquals(wrong, archive.exchange("a-2").orElseThrow().judgement());
            assertEquals(
                    wrong,
                    archive.find(id, "reader").orElseThrow().exchanges().get(2).judgement());

            archive.deleteAll("reader");
            assertTrue(archive.exchange("a-2").isEmpty());
            assertEquals(
                    List.of(new FeedbackEntry(
                            wrong,
                            NOW,
                            List.of(Turn.user("first"), Turn.assistant("one")),
                            "second",
                            new StoredAnswer("a-2", "{}"))),
                    archive.feedback());
        }
    }

    private static String said(Archive archive, String owner, String question, String answer) {
        String id = archive.begin(owner);
        archive.add(id, Turn.user(question), Turn.assistant(answer), true);
        return id;
    }

    final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    default void anAnswerStandsUntilTheSameIsAnsweredAgain() {
        try (Archive archive = open()) {
            String id = archive.begin("reader");
            String other = archive.begin("reader");
            archive.add(id, Turn.user("who"), Turn.assistant("she"), true, new StoredAnswer("s-1", "{}"));
            assertTrue(archive.stands("s-1"));
            archive.add(id, Turn.user("why"), Turn.assistant("so"), true, new StoredAnswer("s-2", "{}"));
            archive.add(other, Turn.user("who"), Turn.assistant("she"), true, new StoredAnswer("s-3", "{}"));
            archive.add(id, Turn.user("who"), Turn.assistant("sh"), false, null);
            assertTrue(archive.stands("s-1"), "nothing of it was answered again");
            archive.add(id, Turn.user("who"), Turn.assistant("he"), true, new StoredAnswer("s-4", "{}"));
            assertFalse(archive.stands("s-1"));
            assertTrue(archive.stands("s-2") && archive.stands("s-3") && archive.stands("s-4"));
            archive.delete(id, "reader");
            assertFalse(archive.stands("s-4"));
        }
    }
}
