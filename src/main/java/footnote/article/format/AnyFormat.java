package footnote.article.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what lies in another file, of whatever format it is. Safe for use by several threads. */
@FunctionalInterface
public interface AnyFormat {

    /**
     * Hands all that is in it to the output, in order.
     *
     * @param type the media type it was declared to have; {@code null} where none was
     * @throws footnote.fault.BadInputException if nothing can be made of it, or of the rest of it
     */
    void read(Input input, @Nullable String type, Output output) throws IOException;
}
