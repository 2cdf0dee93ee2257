package footnote.store.lucene;

import footnote.text.Sketch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds the family of articles that are put one after the other: among what is in the index, and among those that were
 * put since that was looked at.
 */
final class Families {

    /** How many of those that may be copies are compared: those that have most of the sketch in common. */
    private static final int COMPARED = 8;

    private final SketchFilter bands;
    private final Map<String, Recent> recent = new HashMap<>();
    private final Map<String, List<Recent>> recentByBand = new HashMap<>();
    private @Nullable IndexSearcher present;

    /** @param present what is in the index; {@code null} where nothing is */
    Families(@Nullable IndexSearcher present, SketchFilter bands) {
        this.present = present;
        this.bands = bands;
        follow();
    }

    /** An article that the index does not show yet. */
    private record Recent(String id, String text, String family) {}

    /** The family of an article, which from now on is one that others may be copies of. */
    String of(String id, String text, List<String> sketch) throws IOException {
        Nearest nearest = new Nearest(text);
        if (present != null) {
            compareWritten(id, sketch, present, nearest);
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
        return SketchLookup.mostFirst(common).stream()
                .filter(other -> other.equals(recent.get(other.id())))
                .limit(COMPARED)
                .toList();
    }

    private void remember(Recent article, List<String> sketch) {
        recent.put(article.id(), article);
        sketch.forEach(band ->
                recentByBand.computeIfAbsent(band, any -> new ArrayList<>()).add(article));
    }

    /** How many the index does not show yet. */
    int waiting() {
        return recent.size();
    }

    /** Looks at the index again, in which all that were put are now. */
    void look(IndexSearcher later) {
        present = later;
        recent.clear();
        recentByBand.clear();
        follow();
    }

    private void follow() {
        if (present != null) {
            bands.follow(present);
        }
    }

    private void compareWritten(String id, List<String> sketch, IndexSearcher searcher, Nearest nearest)
            throws IOException {
        StoredFields fields = searcher.storedFields();
        List<Integer> alike = new SketchLookup(searcher, bands).to(sketch);
        for (int number : alike.subList(0, Math.min(COMPARED + 1, alike.size()))) { // one may be the article itself
            Document other = fields.document(number);
            String otherId = other.get(IndexFields.ID);
            if (!otherId.equals(id) && !recent.containsKey(otherId)) {
                nearest.compare(other.get(IndexFields.BODY), other.get(IndexFields.FAMILY));
            }
        }
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
