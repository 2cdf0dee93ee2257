package footnote.web.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses that pages link to. */
public final class Links {

    private Links() {}

    /** Path of an article's reader page. */
    public static String article(String id) {
        return "/articles/" + encode(id);
    }

    /** Path of the page with an answer's receipt. */
    public static String answer(String id) {
        return "/answers/" + encode(id);
    }

    /** Whether a link leads to a reader page of ours; any other came with an answer from somewhere else. */
    public static boolean isReader(String link) {
        return link.startsWith("/articles/");
    }

    /**
     * Makes addresses that begin at this server's root relative to a page, so that they hold under any path that a proxy
     * puts in front.
     *
     * @param path the page's own path, which begins with a slash
     */
    public static void makeRelative(Document page, String path) {
        for (String attribute : List.of("href", "src", "action")) {
            for (Element element : page.select("[%s^=/]".formatted(attribute))) {
                element.attr(attribute, relative(element.attr(attribute), path));
            }
        }
    }

    /** The root's address as seen from a path. */
    public static String root(String path) {
        int depth = (int) path.chars().filter(letter -> letter == '/').count() - 1;
        return depth <= 0 ? "./" : "../".repeat(depth);
    }

    private static String relative(String address, String path) {
        return address.startsWith("//") ? address : root(path) + address.substring(1);
    }

    /** A text as a part of a path or a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether an article's own address may be linked to; it came with the article and may be anything. */
    public static boolean isWeb(@Nullable String url) {
        if (url == null) {
            return false;
        }
        try {
            String scheme = new URI(url).getScheme();
            return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
