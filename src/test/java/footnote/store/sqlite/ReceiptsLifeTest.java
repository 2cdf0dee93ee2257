package footnote.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.answer.receipt.ShownReceipt;
import footnote.answer.receipt.ShownReceipt.Quote;
import footnote.answer.receipt.ShownReceipt.Sentence;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.article.Article;
import footnote.collection.ingest.TestCollection;
import footnote.store.sql.SqlReceipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Articles come, change, go and come back, and answers are given in between: no receipt is lost, and none shows words that
 * its article no longer has without saying so.
 */
final class ReceiptsLifeTest {

    private static final int ACTIONS = 40;
    private static final int ARTICLES = 5;

    private static final List<String> SENTENCES = List.of(
            "The ferry sank at noon.",
            "All passengers are safe.",
            "One passenger is missing.",
            "The captain is being questioned.",
            "The harbour stays closed.",
            "Divers look for the wreck.");

    @Property(tries = 3)
    void nothingIsLostAndNothingShownThatIsNotSo(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("footnote-receipts");
        try (TestCollection articles = new TestCollection(folder)) {
            Life life = new Life(articles, folder.resolve("conversations.db"), new Random(seed));
            for (int i = 0; i < ACTIONS; i++) {
                life.act();
            }
            life.close();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static final class Life {

        private final TestCollection articles;
        private final Path file;
        private final Random random;
        private final List<String> answers = new ArrayList<>();
        private Receipts receipts;

        Life(TestCollection articles, Path file, Random random) {
            this.articles = articles;
            this.file = file;
            this.random = random;
            this.receipts = open();
        }

        private Receipts open() {
            return SqlReceipts.in(() -> SqliteFile.open(file), Clock.systemUTC(), Duration.ofDays(90));
        }

        void act() {
            String id = "a" + random.nextInt(ARTICLES);
            switch (random.nextInt(8)) {
                case 0 -> articles.collection.delete(id);
                case 1 -> articles.collection.restore(id);
                case 2, 3 -> articles.collection.put(SampleReceipts.article(id, text()));
                case 4 -> reopen();
                default -> answer();
            }
            check();
        }

        private void reopen() {
            receipts.close();
            receipts = open();
        }

        private String text() {
            return IntStream.range(0, 3)
                    .mapToObj(i -> SENTENCES.get(random.nextInt(SENTENCES.size())))
                    .collect(Collectors.joining(" "));
        }

        private void answer() {
            List<Basis> bases = new ArrayList<>();
            for (String id : articles.ids()) {
                String text = articles.text(id);
                SENTENCES.stream()
                        .filter(words -> text.contains(words) && random.nextInt(4) == 0)
                        .findFirst()
                        .ifPresent(words -> bases.add(SampleReceipts.basis(id, text, bases.size() + 1, words)));
            }
            String answer = "answer-" + answers.size();
            receipts.keep(SampleReceipts.resting(answer, bases));
            answers.add(answer);
        }

        private void check() {
            ReceiptDesk desk = new ReceiptDesk(receipts, articles.collection::article);
            List<String> outdated = new ArrayList<>();
            for (String answer : answers.reversed()) {
                ShownReceipt shown = desk.find(answer).orElseThrow();
                shown.quotes().forEach(quote -> check(shown, quote));
                shown.sentences().forEach(sentence -> check(shown, sentence));
                if (shown.outdated()) {
                    outdated.add(answer);
                }
            }
            assertEquals(
                    outdated,
                    desk.outdated(1000, null).stream().map(ShownReceipt::id).toList());
        }

        private void check(ShownReceipt shown, Quote quote) {
            String now = articles.collection
                    .article(quote.article())
                    .map(Article::text)
                    .orElse("");
            switch (quote.state()) {
                case UNCHANGED, KEPT ->
                    assertEquals(
                            quote.words(),
                            now.substring(Objects.requireNonNull(quote.start()), Objects.requireNonNull(quote.end())));
                case CHANGED -> assertTrue(shown.outdated() && !now.contains(String.valueOf(quote.words())));
                case WITHDRAWN -> {
                    assertTrue(shown.outdated() && now.isEmpty());
                    assertNull(quote.words());
                    assertNull(quote.title());
                }
            }
        }

        /** What a sentence tells stands in an article that it is quoted from, or it is said that it does not any more. */
        private void check(ShownReceipt shown, Sentence sentence) {
            List<Quote> quotes = shown.quotes().stream()
                    .filter(quote -> sentence.quotes().contains(quote.n()))
                    .toList();
            String words = sentence.text();
            boolean withdrawn = quotes.stream().anyMatch(quote -> quote.state() == State.WITHDRAWN);
            boolean standing = words != null
                    && shown.quotes().stream()
                            .flatMap(quote -> articles.collection.article(quote.article()).stream())
                            .anyMatch(article -> article.text().contains(words));
            if (words == null) {
                assertTrue(withdrawn);
            } else if (!standing) {
                assertFalse(withdrawn);
                assertTrue(quotes.stream().anyMatch(quote -> quote.state() == State.CHANGED));
            }
        }

        void close() {
            receipts.close();
        }
    }
}
