package footnote.collection;

import footnote.article.Cut;
import footnote.article.Repeated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store gives back of an article, its passages and vectors aside.
 *
 * @param kept the article
 * @param language ISO 639-1 code of its language; {@code null} where it is not certain, or not found out yet
 * @param family name of the family of its copies, its own id where none was looked for
 * @param since orders the articles of a family; {@code null} where an earlier version did not keep it
 * @param cuts what cleaning left out, in order
 * @param repeated the lines that many articles of its source have, and its passages therefore have not
 * @param pending whether its vectors are still to be made
 */
public record StoredArticle(
        KeptArticle kept,
        @Nullable String language,
        String family,
        @Nullable Long since,
        List<Cut> cuts,
        Repeated repeated,
        boolean pending) {}
