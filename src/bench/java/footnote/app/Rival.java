package footnote.app;

import footnote.article.Article;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that finds articles for questions. */
interface Rival extends AutoCloseable {

    /** Takes all articles in; they can be found when this returns. */
    void ingest(List<Article> articles) throws Exception;

    /** The article found first; {@code null} for none. */
    @Nullable
    String first(String question) throws Exception;

    /** An answer; {@code null} from what only finds. */
    default @Nullable String answer(String question) throws Exception {
        return null;
    }

    @Override
    void close() throws IOException;
}
