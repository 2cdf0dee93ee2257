package footnote.answer.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.collection.Storage;
import footnote.collection.ingest.TestCollection;
import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.conversation.Inbox.Taken;
import footnote.store.lucene.LuceneStorage;
import footnote.store.sql.Holder;
import footnote.store.sql.SqlInbox;
import footnote.store.sql.SqlReceipts;
import footnote.store.sql.SqlToldReceipts;
import footnote.store.sqlite.SqliteFile;
import footnote.testing.MadeUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Articles come, change, go and come back, answers are given in between, and the process ends anywhere: of each answer each
 * thing is told once, what is so is told, and nothing is told after something graver, unless the process ended before that
 * was noted.
 */
final class OutdatedLifeTest {

    private static final int ACTIONS = 60;
    private static final int ARTICLES = 4;
    private static final Duration KEEP = Duration.ofDays(90);

    private static final List<String> SENTENCES = List.of(
            "The ferry sank at noon.",
            "All passengers are safe.",
            "One passenger is missing.",
            "The harbour stays closed.",
            "Divers look for the wreck.");

    @Property(tries = 5)
    void tellsEachThingOnceOverAnyRestarts(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("footnote-outdated");
        Life life = new Life(folder, new Random(seed));
        try {
            for (int i = 0; i < ACTIONS; i++) {
                life.act();
            }
            life.follow(false);
            life.check();
        } finally {
            life.close();
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** The process ends. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Life {

        private final Path folder;
        private final Random random;
        private final List<String> answers = new ArrayList<>();

        /** What was taken down to be told of each answer, in order. */
        private final Map<String, List<State>> tellings = new HashMap<>();

        /** Of which something was told and not noted. */
        private final Set<String> torn = new HashSet<>();

        private Storage storage;
        private TestCollection articles;
        private Receipts receipts;
        private ToldReceipts told;
        private Inbox inbox;
        private OutdatedSearch search;
        private boolean dying;

        Life(Path folder, Random random) {
            this.folder = folder;
            this.random = random;
            start();
        }

        private void start() {
            Path file = folder.resolve("conversations.db");
            storage = LuceneStorage.open(folder.resolve("index"), MadeUp.ENCODER, MadeUp.DIMENSION);
            articles = new TestCollection(folder, MadeUp.encoder(), storage);
            receipts = SqlReceipts.in(() -> SqliteFile.open(file), Clock.systemUTC(), KEEP);
            told = SqlToldReceipts.in(SqliteFile.open(file));
            inbox = SqlInbox.in(SqliteFile.open(file), SqliteFile.open(file), Holder.ONLY, Clock.systemUTC(), KEEP);
            search = new OutdatedSearch(
                    storage.articles().changes(),
                    articles.collection::article,
                    told,
                    this::tell,
                    Clock.systemUTC(),
                    random.nextBoolean() ? Duration.ZERO : KEEP);
        }

        void close() {
            inbox.close();
            told.close();
            receipts.close();
            articles.close();
        }

        private void tell(OutdatedAnswer outdated) {
            String answer = outdated.receipt().id();
            String id = answer + "-" + outdated.state();
            dieNowAndThen();
            if (inbox.accept(Delivery.of(id, id, answer, "")) != Taken.KNOWN) {
                tellings.computeIfAbsent(answer, of -> new ArrayList<>()).add(outdated.state());
            }
            boolean toldBefore = !torn.add(answer);
            dieNowAndThen();
            if (!toldBefore) {
                torn.remove(answer);
            }
        }

        private void dieNowAndThen() {
            if (dying && random.nextInt(3) == 0) {
                throw new Killed();
            }
        }

        void act() {
            String id = "a" + random.nextInt(ARTICLES);
            switch (random.nextInt(9)) {
                case 0 -> articles.collection.delete(id);
                case 1 -> articles.collection.restore(id);
                case 2, 3, 4 -> articles.collection.put(SampleReceipts.article(id, text()));
                case 5 -> restart();
                case 6 -> follow(true);
                default -> answer();
            }
        }

        private void restart() {
            close();
            start();
        }

        /** What was begun before is followed from the first article on. */
        void follow(boolean dies) {
            dying = dies;
            try {
                search.round();
            } catch (Killed killed) {
                restart();
            } finally {
                dying = false;
            }
        }

        private String text() {
            return IntStream.range(0, 3)
                    .mapToObj(i -> SENTENCES.get(random.nextInt(SENTENCES.size())))
                    .collect(Collectors.joining(" "));
        }

        private void answer() {
            search.round();
            List<Basis> bases = new ArrayList<>();
            for (String id : articles.ids()) {
                String text = articles.text(id);
                SENTENCES.stream()
                        .filter(words -> text.contains(words) && random.nextInt(3) == 0)
                        .findFirst()
                        .ifPresent(words -> bases.add(SampleReceipts.basis(id, text, bases.size() + 1, words)));
            }
            String answer = "answer-" + answers.size();
            receipts.keep(SampleReceipts.resting(answer, bases));
            answers.add(answer);
        }

        void check() {
            for (String answer : answers) {
                List<State> said = tellings.getOrDefault(answer, List.of());
                Set<State> each = new HashSet<>(said);
                assertEquals(each.size(), said.size(), () -> answer + " " + said);
                assertTrue(
                        torn.contains(answer) || said.stream().sorted().toList().equals(said),
                        () -> answer + " " + said);
                State now = receipts.find(answer).orElseThrow().articles().stream()
                        .map(basis -> new CheckedBasis(
                                        basis,
                                        articles.collection
                                                .article(basis.article())
                                                .orElse(null))
                                .gravest())
                        .max(Comparator.naturalOrder())
                        .orElse(State.UNCHANGED);
                assertTrue(
                        now == State.UNCHANGED || now.compareTo(Collections.max(said)) <= 0, () -> answer + " " + now);
            }
        }
    }
}
