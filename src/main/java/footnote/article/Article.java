package footnote.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the collection keeps it. What the source did not give stays {@code null}; nothing is invented.
 *
 * @param id stable identity within the collection
 * @param title headline
 * @param source the publication's name
 * @param author who wrote it
 * @param published day of publication
 * @param url where it was published
 * @param text the cleaned text, paragraphs separated by an empty line; all offsets count UTF-16 units of this text
 * @param pages where its printed pages begin, in order; none where its source has no pages
 */
public record Article(
        String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url,
        String text,
        List<PageStart> pages) {

    /** Longest name that {@link #name()} makes from an article's first words. */
    private static final int NAME_LENGTH = 70;

    /** {@code pages} is missing in what an earlier version wrote. */
    public Article {
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    /** One without pages. */
    public Article(
            String id,
            @Nullable String title,
            @Nullable String source,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable String url,
            String text) {
        this(id, title, source, author, published, url, text, List.of());
    }

    /** The page on which a unit of the text is printed, from 1; {@code null} where the text has no pages. */
    public @Nullable Integer page(int offset) {
        Integer page = null;
        for (PageStart begun : pages) {
            if (begun.start() > offset) {
                return page;
            }
            page = begun.page();
        }
        return page;
    }

    /** What to call this article before people: its title or, where it has none, its first words. */
    public String name() {
        return title != null ? title : firstWords(text);
    }

    private static String firstWords(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= NAME_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', NAME_LENGTH);
        int end = space > NAME_LENGTH / 2 ? space : NAME_LENGTH;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
