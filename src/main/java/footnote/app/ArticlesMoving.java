package footnote.app;

import footnote.cli.Migrated;
import footnote.collection.ArticleStore;
import footnote.collection.IndexStatus;
import footnote.collection.Storage;
import footnote.collection.copies.ArticleMove;
import footnote.collection.copies.MovedArticles;
import footnote.conversation.Moved;
import footnote.store.opensearch.OpenSearchPassages;
import footnote.text.CountWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Moves the articles of a folder into the database and their passages into the cluster, or back, and compares. */
final class ArticlesMoving {

    private final ArticleStore folder;
    private final ArticleStore shared;
    private final OpenSearchPassages cluster;
    private final Migrated.Progress progress;
    private final List<Moved> moved = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    ArticlesMoving(Storage folder, Storage shared, OpenSearchPassages cluster, Migrated.Progress progress) {
        this.folder = folder.articles();
        this.shared = shared.articles();
        this.cluster = cluster;
        this.progress = progress;
    }

    Migrated there() {
        ArticleMove move = new ArticleMove(folder, shared);
        copy(move, folder);
        IndexStatus now = shared.status();
        cluster.followAll(count -> progress.moved("articles into OpenSearch", count, now.articles()));
        int found = cluster.count();
        if (found != now.passages()) {
            faults.add("The database has %s, and OpenSearch finds %,d of them."
                    .formatted(CountWords.of(now.passages(), "passage"), found));
        }
        MovedArticles all = move.compare(cluster::passagesOf, compared(folder));
        tell(move, all, now, "the data folder", "the database");
        return new Migrated(moved, notes, faults);
    }

    Migrated back() {
        ArticleMove move = new ArticleMove(shared, folder);
        copy(move, shared);
        MovedArticles all = move.compare(ArticleMove.passagesOf(folder), compared(shared));
        tell(move, all, folder.status(), "the database", "the data folder");
        return new Migrated(moved, notes, faults);
    }

    private void copy(ArticleMove move, ArticleStore from) {
        int all = from.status().articles();
        move.copy(count -> progress.moved("articles", count, all));
    }

    private LongConsumer compared(ArticleStore from) {
        int all = from.status().articles();
        return count -> progress.moved("articles compared", count, all);
    }

    private void tell(ArticleMove move, MovedArticles all, IndexStatus now, String here, String there) {
        moved.add(moved("articles", all.articles()));
        moved.add(moved("passages", all.passages()));
        if (now.articles() > all.articles().found()) {
            notes.add("%s in %s that %s does not have"
                    .formatted(
                            CountWords.of((int) (now.articles() - all.articles().found()), "article"), there, here));
        }
        if (now.pending() > 0) {
            notes.add(
                    "%s there still wait for their vectors, %s; \"footnote serve\" or the next \"footnote index\" makes them"
                            .formatted(
                                    CountWords.of(now.pending(), "passage"),
                                    move.keepsVectors()
                                            ? "as they did before"
                                            : "as another version or model had made those of %s".formatted(here)));
        }
        if (all.deletedThere().count() > 0) {
            notes.add("%s deleted in %s since, and not brought back: %s"
                    .formatted(articles(all.deletedThere()), there, names(all.deletedThere())));
        }
        if (all.different().count() > 0) {
            faults.add("Not the same in %s: %s.".formatted(there, names(all.different())));
        }
        if (all.deletedHere().count() > 0) {
            faults.add("%s deleted in %s since, and still in %s; delete there too what is to go: %s."
                    .formatted(articles(all.deletedHere()), here, there, names(all.deletedHere())));
        }
    }

    private static Moved moved(String what, MovedArticles.Both both) {
        return new Moved(what, both.count(), both.found(), both.hash(), both.foundHash());
    }

    private static String articles(MovedArticles.Some some) {
        return CountWords.of((int) some.count(), "article");
    }

    private static String names(MovedArticles.Some some) {
        long more = some.count() - some.first().size();
        return String.join(", ", some.first()) + (more > 0 ? " and %,d more".formatted(more) : "");
    }
}
