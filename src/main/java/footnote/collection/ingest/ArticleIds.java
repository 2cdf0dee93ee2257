package footnote.collection.ingest;

import footnote.article.format.ReadResult.Found;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Ids of articles: the base name of their file, a hash of their address or text where there is no name. */
public final class ArticleIds {

    /** Longest id; Lucene and links bound it, and nobody reads a longer one. */
    private static final int MAX_LENGTH = 200;

    private ArticleIds() {}

    /** Id of an article that came without name and id: the same for the same address, else for the same text. */
    public static String unnamed(@Nullable String url, String text) {
        return hash(url == null ? text : url);
    }

    /** What the id of an article would be if no other had it. */
    static String base(Found found) {
        String id = found.id();
        if (id != null) {
            return linkable(id, found.draft().text(), id);
        }
        String url = found.draft().url();
        if (WebPages.isAddress(found.origin())) {
            return unnamed(
                    url == null && found.alone() ? found.origin() : url,
                    found.draft().text());
        }
        return found.alone()
                ? base(found.origin(), found.draft().text())
                : unnamed(url, found.draft().text());
    }

    private static String base(String origin, String text) {
        String name = origin.substring(origin.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return linkable(dot > 0 ? name.substring(0, dot) : name, text, origin);
    }

    /** What is no letter, digit, dot, dash or underscore would need escaping in every link. */
    private static String linkable(String name, String text, String origin) {
        String base = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        if (base.isEmpty() || base.matches("[._-]+")) {
            return hash(text);
        }
        return base.length() <= MAX_LENGTH ? base : withPlace(cut(base), origin);
    }

    private static String cut(String base) {
        boolean splitsPair = Character.isHighSurrogate(base.charAt(MAX_LENGTH - 1));
        return base.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    static String withPlace(String base, String place) {
        return base + "-" + hash(place).substring(0, 8);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
