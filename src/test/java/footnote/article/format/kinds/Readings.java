package footnote.article.format.kinds;

import footnote.article.Draft;
import footnote.article.format.ArticleSource;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.ReadResult.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the door makes of some bytes. */
public final class Readings {

    private Readings() {}

    public static List<ReadResult> of(String name, byte[] content) {
        List<ReadResult> readings = new ArrayList<>();
        new Formats().read(ArticleSource.of(name, null, content), readings::add);
        return readings;
    }

    public static List<ReadResult> of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Found> found(List<ReadResult> readings) {
        return readings.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .toList();
    }

    /** The one article that a file is. */
    public static Draft article(String name, byte[] content) {
        List<ReadResult> readings = of(name, content);
        if (readings.size() == 1 && readings.getFirst() instanceof Found found) {
            return found.draft();
        }
        throw new AssertionError("not one article: " + readings);
    }

    public static Draft article(String name, String content) {
        return article(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** All refusals, each as name and reason. */
    public static List<String> refusals(List<ReadResult> readings) {
        return readings.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .map(refused -> refused.name() + " " + refused.reason())
                .toList();
    }
}
