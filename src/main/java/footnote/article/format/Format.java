package footnote.article.format;

import java.io.IOException;

/** Reads the files of one format. Safe for use by several threads. */
@FunctionalInterface
public interface Format {

    /**
     * Hands all that is in the file to the output, in order.
     *
     * @throws footnote.fault.BadInputException if nothing can be made of it, or of the rest of it
     */
    void read(Input input, Output output) throws IOException;
}
