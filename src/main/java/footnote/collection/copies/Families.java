package footnote.collection.copies;

import footnote.collection.StoreChange;
import footnote.collection.StoreChange.Alike;
import footnote.text.Sketch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the family of articles that are put one after the other in one change: among what the store shows, and among those
 * that were put since.
 */
final class Families {

    /** How many of those that may be copies are compared: those that have most of the sketch in common. */
    private static final int COMPARED = 8;

    /** So many at most are remembered here before the store is made to show them, which takes a while. */
    private static final int REMEMBERED = 256;

    private final StoreChange change;
    private final Map<String, Recent> recent = new HashMap<>();
    private final Map<String, List<Recent>> recentByBand = new HashMap<>();

    Families(StoreChange change) {
        this.change = change;
    }

    /** An article that the store does not show yet. */
    private record Recent(String id, String text, String family) {}

    /** The family of an article, which from now on is one that others may be copies of. */
    String of(String id, String text, List<String> sketch) {
        if (recent.size() >= REMEMBERED) {
            change.settle();
            recent.clear();
            recentByBand.clear();
        }
        Nearest nearest = new Nearest(text);
        for (Alike other : change.alike(sketch, COMPARED + 1)) { // one may be the article itself
            if (!other.id().equals(id) && !recent.containsKey(other.id())) {
                nearest.compare(other.text(), other.family());
            }
        }
        for (Recent other : recentlyAlike(sketch)) {
            if (!other.id().equals(id)) {
                nearest.compare(other.text(), other.family());
            }
        }
        remember(new Recent(id, text, nearest.family), sketch);
        return nearest.family;
    }

    private List<Recent> recentlyAlike(List<String> sketch) {
        Map<Recent, Integer> common = new LinkedHashMap<>();
        for (String band : sketch) {
            recentByBand.getOrDefault(band, List.of()).forEach(other -> common.merge(other, 1, Integer::sum));
        }
        return Sketch.mostFirst(common).stream()
                .filter(other -> other.equals(recent.get(other.id())))
                .limit(COMPARED)
                .toList();
    }

    private void remember(Recent article, List<String> sketch) {
        recent.put(article.id(), article);
        sketch.forEach(band ->
                recentByBand.computeIfAbsent(band, any -> new ArrayList<>()).add(article));
    }

    /** The family of the article that is most alike; a text that nothing is like gives its family the name. */
    private static final class Nearest {

        private final String text;
        private double least = Sketch.COPY;
        private String family;

        Nearest(String text) {
            this.text = text;
            this.family = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        void compare(String other, String otherFamily) {
            double likeness = Sketch.likeness(text, other);
            if (likeness >= least) {
                least = Math.nextUp(likeness);
                family = otherFamily;
            }
        }
    }
}
