package footnote.web.access;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Who waits, in a line for each client. The clients take turns, whoever has the most in line; of one client's the first to
 * come is the first to go. Not safe for use by several threads.
 *
 * @param <W> what waits
 */
final class WaitingLine<W> {

    /** The client whose turn it is comes first. */
    private final SequencedMap<String, Deque<W>> lines = new LinkedHashMap<>();

    private int size;

    int size() {
        return size;
    }

    void add(String client, W waiting) {
        lines.computeIfAbsent(client, first -> new ArrayDeque<>()).addLast(waiting);
        size++;
    }

    /** The next, which leaves the line. */
    Optional<W> next() {
        Map.Entry<String, Deque<W>> turn = lines.pollFirstEntry();
        if (turn == null) {
            return Optional.empty();
        }
        W first = turn.getValue().removeFirst();
        size--;
        if (!turn.getValue().isEmpty()) {
            lines.put(turn.getKey(), turn.getValue());
        }
        return Optional.of(first);
    }

    /** Makes room for one more of a client: the last of the longest line leaves, if that is longer than the client's would be. */
    Optional<W> displacedBy(String client) {
        int own = line(client).size();
        return lines.values().stream()
                .max(Comparator.comparingInt(Deque::size))
                .filter(longest -> longest.size() > own + 1)
                .map(longest -> {
                    size--;
                    return longest.removeLast();
                });
    }

    /** Has one leave that waits no longer. */
    void remove(String client, W waiting) {
        Deque<W> line = line(client);
        if (line.remove(waiting)) {
            size--;
            if (line.isEmpty()) {
                lines.remove(client);
            }
        }
    }

    private Deque<W> line(String client) {
        return lines.getOrDefault(client, new ArrayDeque<>());
    }
}
