package footnote.article;

import footnote.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article that is found as one: some neighbouring paragraphs, or a part of a long one.
 *
 * @param number position in the article, from 0
 * @param span where it stands in the article's text
 * @param heading the subheading it begins with, if any
 * @param sentences its sentences in order, offsets in the article's text; headings are not among them
 */
public record Passage(int number, Span span, @Nullable String heading, List<Span> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }
}
