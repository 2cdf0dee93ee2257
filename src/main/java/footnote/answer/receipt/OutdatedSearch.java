package footnote.answer.receipt;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.answer.receipt.ToldReceipts.Told;
import footnote.article.Article;
import footnote.collection.ChangeLog;
import footnote.collection.ChangeLog.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows the changes of articles, whoever makes them, and finds the answers that are outdated by them. Of each answer it is
 * told at most once that an article has changed and still has the quoted words, once that it has not, and once that it was
 * withdrawn; and after something grave nothing less grave. What is told is to last before it is noted, so that a process that
 * ends in between tells the same again, or something less grave where the article has come back meanwhile. What had changed before changes were first followed is not told. Not for use by
 * several threads.
 */
final class OutdatedSearch {

    private static final int CHANGES = 500;
    private static final int RECEIPTS = 100;

    private final ChangeLog log;
    private final Function<String, Optional<Article>> articles;
    private final ToldReceipts told;
    private final Consumer<OutdatedAnswer> teller;
    private final Clock clock;
    private final Duration lag;

    private String name = "";
    private long seen;
    private long noted;
    private long next;
    private Instant taken = Instant.MIN;

    /**
     * Prepares it.
     *
     * @param articles finds an article by its id
     * @param teller has what it is given last when it returns; is given the same again after a failure
     * @param lag after so long each change is looked at once more, and noted as followed: an answer that was being given as
     *     an article changed has its receipt by then
     */
    OutdatedSearch(
            ChangeLog log,
            Function<String, Optional<Article>> articles,
            ToldReceipts told,
            Consumer<OutdatedAnswer> teller,
            Clock clock,
            Duration lag) {
        this.log = log;
        this.articles = articles;
        this.told = told;
        this.teller = teller;
        this.clock = clock;
        this.lag = lag;
    }

    /** Looks at what has changed since the last round, or since what was noted last. */
    void round() {
        String now = log.name();
        if (now.isEmpty()) {
            return; // nothing was ever put in
        }
        if (!now.equals(name)) {
            begin(now);
        }
        seen = look(seen, Long.MAX_VALUE);
        if (!clock.instant().isBefore(taken.plus(lag))) {
            look(noted, next);
            told.follow(name, next);
            noted = next;
            next = seen;
            taken = clock.instant();
        }
    }

    /** Of another log than before, such as that of a backup, all is looked at: what its numbers mean is not known. */
    private void begin(String log) {
        OptionalLong followed = told.followed(log);
        long start = followed.orElseGet(() -> told.hasFollowed() ? 0 : this.log.latest());
        if (followed.isEmpty()) {
            told.follow(log, start);
        }
        name = log;
        seen = start;
        noted = start;
        next = start;
        taken = clock.instant();
    }

    private long look(long from, long until) {
        long done = from;
        for (List<Change> some = log.after(done, CHANGES);
                !some.isEmpty() && some.getFirst().sequence() <= until;
                some = log.after(done, CHANGES)) {
            look(some);
            done = some.getLast().sequence();
        }
        return done;
    }

    private void look(List<Change> changes) {
        Set<String> rested = told.restedOn(changes.stream().map(Change::article).toList());
        changes.stream().filter(change -> rested.contains(change.article())).forEach(this::look);
    }

    /** Where it is not as the change says, there is a later one. An article that is only not here is not withdrawn. */
    private void look(Change change) {
        Article now = articles.apply(change.article()).orElse(null);
        if (change.deleted() == (now == null)) {
            look(change.article(), now);
        }
    }

    private void look(String article, @Nullable Article now) {
        String hash = now == null ? ToldReceipts.NO_TEXT : TextHash.of(now.text());
        State gravest = now == null ? State.WITHDRAWN : State.CHANGED;
        List<Told> page = told.restingOnOther(article, hash, gravest, 0, RECEIPTS);
        while (!page.isEmpty()) {
            page.forEach(found -> found.receipt().articles().stream()
                    .filter(basis -> basis.article().equals(article))
                    .forEach(basis -> look(found, basis, now)));
            page = told.restingOnOther(article, hash, gravest, page.getLast().number(), RECEIPTS);
        }
    }

    private void look(Told found, Basis basis, @Nullable Article now) {
        State state = new CheckedBasis(basis, now).gravest();
        if (state.compareTo(found.told()) > 0) {
            teller.accept(new OutdatedAnswer(found.receipt(), found.owner(), state, clock.instant()));
            told.tell(found.receipt().id(), state);
        }
    }
}
