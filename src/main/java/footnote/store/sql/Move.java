package footnote.store.sql;

import footnote.conversation.Moved;
import footnote.store.sql.MovedKind.Thing;
import footnote.text.HashSum;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Copies what one database has into another, each thing with all that belongs to it or not at all, and compares. What is
 * there already stays as it is, so that it may be broken off and begun again.
 */
public final class Move {

    private Move() {}

    /**
     * Copies and compares.
     *
     * @param progress is told what is being moved, and how many of it were so far
     */
    public static List<Moved> all(Database from, Database to, BiConsumer<String, Long> progress) {
        for (MovedKind kind : MovedKind.ALL) {
            long[] count = {0};
            kind.each(from, id -> {
                Thing thing = kind.read(from, id);
                to.together(all -> {
                    kind.add(all, id, thing);
                    return id;
                });
                progress.accept(kind.plural(), ++count[0]);
            });
        }
        return MovedKind.ALL.stream().map(kind -> compare(kind, from, to)).toList();
    }

    private static Moved compare(MovedKind kind, Database from, Database to) {
        HashSum one = new HashSum();
        HashSum other = new HashSum();
        kind.each(from, id -> {
            add(one, kind.read(from, id));
            add(other, kind.read(to, id));
        });
        return new Moved(kind.plural(), one.count(), other.count(), one.hash(), other.hash());
    }

    private static void add(HashSum sum, Thing thing) {
        if (!thing.own().isEmpty()) {
            sum.add(thing.toString());
        }
    }
}
