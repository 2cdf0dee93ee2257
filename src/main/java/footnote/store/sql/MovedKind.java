package footnote.store.sql;

import footnote.store.sql.MovedTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A kind of thing that is moved, each with all that belongs to it. */
class MovedKind {

    private static final MovedKind CONVERSATIONS = new MovedKind(
            "conversations",
            "id",
            new MovedTable("conversation", "id", "id", List.of("id", "owner", "updated", "title")),
            new MovedTable(
                    "turn",
                    "conversation",
                    "number",
                    List.of("conversation", "question", "answer", "complete", "at", "name", "shown")));

    private static final MovedKind RECEIPTS =
            new MovedKind(
                    "receipts",
                    "number",
                    new MovedTable(
                            "receipt", "id", "id", List.of("id", "conversation", "shared", "at", "receipt", "told")),
                    null) {

                @Override
                void addParts(Tables tables, String id, Thing thing) {
                    thing.parts()
                            .forEach(part -> tables.update(
                                    "INSERT INTO receipt_article (article, sha256, receipt)"
                                            + " SELECT ?, ?, number FROM receipt WHERE id = ?",
                                    part.values().get(0),
                                    part.values().get(1),
                                    id));
                }

                @Override
                List<Row> parts(Tables tables, String id) {
                    return tables.query(
                            row -> new Row(List.of(row.getString(1), row.getString(2))),
                            "SELECT article, sha256 FROM receipt_article JOIN receipt ON number = receipt_article.receipt"
                                    + " WHERE id = ? ORDER BY article, sha256",
                            id);
                }
            };

    private static final MovedKind FEEDBACK = new MovedKind(
            "feedback",
            "answer",
            new MovedTable(
                    "feedback",
                    "answer",
                    "answer",
                    List.of("answer", "verdict", "comment", "at", "history", "question", "shown")),
            null);

    private static final MovedKind DELIVERIES = new MovedKind(
            "deliveries",
            "number",
            new MovedTable(
                    "delivery",
                    "id",
                    "id",
                    List.of("id", "place", "thread", "request", "posted", "answer", "finished", "at")),
            null);

    /** In the order in which they are to be moved. */
    static final List<MovedKind> ALL = List.of(CONVERSATIONS, RECEIPTS, FEEDBACK, DELIVERIES);

    private static final int PAGE = 500;

    private final String name;
    private final String paging;
    private final MovedTable whole;
    private final @Nullable MovedTable part;

    private MovedKind(String name, String paging, MovedTable whole, @Nullable MovedTable part) {
        this.name = name;
        this.paging = paging;
        this.whole = whole;
        this.part = part;
    }

    /** What it is called before people. */
    String plural() {
        return name;
    }

    /** One of a kind: its own row, and those of its parts. */
    record Thing(List<Row> own, List<Row> parts) {}

    /** Goes through the ids of all there are. */
    void each(Tables tables, Consumer<String> visitor) {
        Object after = "number".equals(paging) ? (Object) 0L : "";
        List<String[]> page = page(tables, after);
        while (!page.isEmpty()) {
            page.forEach(found -> visitor.accept(found[0]));
            String last = page.getLast()[1];
            after = "number".equals(paging) ? (Object) Long.valueOf(last) : last;
            page = page(tables, after);
        }
    }

    private List<String[]> page(Tables tables, Object after) {
        return tables.query(
                row -> new String[] {row.getString(1), row.getString(2)},
                "SELECT %1$s, %2$s FROM %3$s WHERE %2$s > ? ORDER BY %2$s LIMIT ?"
                        .formatted(whole.key(), paging, whole.name()),
                after,
                PAGE);
    }

    Thing read(Tables tables, String id) {
        return new Thing(whole.rows(tables, id), parts(tables, id));
    }

    List<Row> parts(Tables tables, String id) {
        return part == null ? List.of() : part.rows(tables, id);
    }

    /** Adds it with its parts, unless it is there. */
    void add(Tables tables, String id, Thing thing) {
        List<Boolean> added = new ArrayList<>();
        thing.own().forEach(row -> added.add(whole.add(tables, row)));
        if (added.contains(true)) {
            addParts(tables, id, thing);
        }
    }

    void addParts(Tables tables, String id, Thing thing) {
        if (part != null) {
            thing.parts().forEach(row -> part.add(tables, row));
        }
    }
}
