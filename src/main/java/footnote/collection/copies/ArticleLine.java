package footnote.collection.copies;

import footnote.article.Article;
import footnote.article.Splitter;
import footnote.text.SameWords;
import footnote.text.Span;
import footnote.text.Visible;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of an article that may belong to its site.
 *
 * @param key equal for the same words in articles of the same source
 * @param span where it stands in the article's text
 */
public record ArticleLine(String key, Span span) {

    /** Names this way of comparing lines in the index; to be changed whenever the same line would get another key. */
    public static final String VERSION = "lines-1";

    /** What a site prints around its articles is hardly longer. */
    private static final int MAX_LENGTH = 300;

    /** So many at either end are looked at; it is there that sites print, and a text may be made of lines. */
    private static final int AT_EITHER_END = 100;

    static List<ArticleLine> of(Article article, String origin) {
        String place = place(article, origin);
        List<ArticleLine> lines = new ArrayList<>();
        for (Span span : ends(Splitter.paragraphs(article.text()))) {
            String line = span.of(article.text()).strip();
            if (mayBeSite(line)) {
                lines.add(new ArticleLine(Long.toHexString(SameWords.key(place + "\n" + line)), span));
            }
        }
        return lines;
    }

    private static List<Span> ends(List<Span> all) {
        if (all.size() <= 2 * AT_EITHER_END) {
            return all;
        }
        List<Span> ends = new ArrayList<>(all.subList(0, AT_EITHER_END));
        ends.addAll(all.subList(all.size() - AT_EITHER_END, all.size()));
        return ends;
    }

    /** A question may be one that is asked in each interview of a series. */
    private static boolean mayBeSite(String line) {
        return line.length() <= MAX_LENGTH && !line.endsWith("?") && Visible.isIn(line);
    }

    /** What an article is compared with: its source, else the host of its address, else the folder it came from. */
    static String place(Article article, String origin) {
        String source = article.source();
        if (source != null) {
            return Long.toHexString(SameWords.key("source " + source));
        }
        String host = host(article.url());
        String place = host == null ? "folder " + origin.substring(0, origin.lastIndexOf('/') + 1) : "host " + host;
        return Long.toHexString(SameWords.key(place));
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return null; // it says where nothing is; the folder then says more
        }
    }
}
