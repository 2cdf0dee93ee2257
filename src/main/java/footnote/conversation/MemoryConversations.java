package footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Conversations that last as long as the process: for the command line, where nothing is to be left behind. */
public final class MemoryConversations implements Conversations {

    private record Key(String id, String owner) {}

    private final Map<Key, List<Turn>> conversations = new ConcurrentHashMap<>();

    @Override
    public String begin(String owner) {
        String id = UUID.randomUUID().toString();
        conversations.put(new Key(id, owner), List.of());
        return id;
    }

    @Override
    public Optional<List<Turn>> turns(String id, String owner) {
        return Optional.ofNullable(conversations.get(new Key(id, owner)));
    }

    @Override
    public void add(String id, Turn question, Turn answer, boolean complete, @Nullable StoredAnswer shown) {
        if (complete) {
            conversations.replaceAll((key, turns) -> key.id().equals(id) ? with(turns, question, answer) : turns);
        }
    }

    private static List<Turn> with(List<Turn> turns, Turn question, Turn answer) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(question);
        more.add(answer);
        return List.copyOf(more);
    }

    @Override
    public void close() {
        conversations.clear();
    }
}
