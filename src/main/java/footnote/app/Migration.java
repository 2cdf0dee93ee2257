package footnote.app;

import footnote.cli.Migrated;
import footnote.collection.Storage;
import footnote.conversation.Moved;
import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.List;

/** Moves all that is kept between the data folder and the engines, and compares. */
final class Migration {

    private final Keeping keeping;
    private final StorageOpener opener;
    private final Migrated.Progress progress;

    Migration(Keeping keeping, StorageOpener opener, Migrated.Progress progress) {
        this.keeping = keeping;
        this.opener = opener;
        this.progress = progress;
    }

    /**
     * Moves.
     *
     * @param back from the engines into the folder, else into the engines
     * @throws BadInputException if no database is set, or there is nothing to move
     */
    Migrated run(boolean back) {
        keeping.requireDatabase();
        try (Storage folder = opener.folder()) {
            boolean articles = folder.articles().status().articles() > 0;
            if (!back && !articles && !keeping.isInFolder()) {
                throw new BadInputException("There is nothing to move in the data folder; see --data.");
            }
            // Receipts come after what they rest on, so that none of them seems to be withdrawn on the way.
            Migrated first = keeping.sharesArticles() ? articles(back, folder) : without(articles);
            List<Moved> moved = new ArrayList<>(first.moved());
            if (back || keeping.isInFolder()) {
                moved.addAll(keeping.migrate(back, (what, count) -> progress.moved(what, count, 0)));
            }
            return new Migrated(moved, first.notes(), first.faults());
        }
    }

    private Migrated articles(boolean back, Storage folder) {
        ArticlesMoving moving = new ArticlesMoving(folder, opener.storage(), opener.cluster(), progress);
        return back ? moving.back() : moving.there();
    }

    private static Migrated without(boolean articles) {
        return new Migrated(
                List.of(),
                articles
                        ? List.of(
                                "The articles stay in the data folder: they are shared where FOOTNOTE_SEARCH names a cluster of OpenSearch too")
                        : List.of(),
                List.of());
    }
}
