package footnote.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that pages link to. */
final class Links {

    private Links() {}

    /** Path of an article's reader page. */
    static String article(String id) {
        return "/articles/" + encode(id);
    }

    /** Whether a link leads to a reader page of ours; any other came with an answer from somewhere else. */
    static boolean isReader(String link) {
        return link.startsWith("/articles/");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether an article's own address may be linked to; it came with the article and may be anything. */
    static boolean isWeb(@Nullable String url) {
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
