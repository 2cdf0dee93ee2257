package footnote.store.postgres;

import footnote.collection.KeptArticle;
import footnote.collection.LineCounts;
import footnote.store.sql.Tables;
import java.util.List;

/** The lines of articles, counted whenever that is asked. */
record PostgresLines(Tables tables) implements LineCounts {

    private static final String WITH_LINE = "WHERE lines @> ARRAY[?]::text[]";
    private static final String OF_PLACE = "WHERE place = ?";

    private int count(String what, String which, String key) {
        return tables.query(row -> row.getInt(1), "SELECT count(" + what + ") FROM article " + which, key)
                .getFirst();
    }

    @Override
    public int articlesWith(String line) {
        return count("*", WITH_LINE, line);
    }

    @Override
    public int articlesOf(String place) {
        return count("*", OF_PLACE, place);
    }

    @Override
    public int storiesWith(String line) {
        return count("DISTINCT family", WITH_LINE, line);
    }

    @Override
    public int storiesOf(String place) {
        return count("DISTINCT family", OF_PLACE, place);
    }

    @Override
    public List<KeptArticle> examples(String line, int limit) {
        return tables.query(
                ArticleRows::kept,
                ArticleRows.STORED + "WHERE number IN (SELECT min(number) FROM article " + WITH_LINE
                        + " GROUP BY family) ORDER BY number LIMIT ?",
                line,
                limit);
    }

    @Override
    public List<KeptArticle> stillWith(String line, int limit) {
        return tables.query(
                ArticleRows::kept,
                ArticleRows.STORED + WITH_LINE + " AND NOT ? = ANY (site) AND NOT pending ORDER BY number LIMIT ?",
                line,
                line,
                limit);
    }
}
