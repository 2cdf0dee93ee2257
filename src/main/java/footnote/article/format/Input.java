package footnote.article.format;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file, or a part of an archive, that is being read.
 *
 * @param name as in {@link ArticleSource}
 * @param origin as in {@link ArticleSource}
 * @param stream its bytes
 * @param depth how many archives it lies in
 */
public record Input(String name, String origin, InputStream stream, int depth) {

    /** All its bytes, where those are no more than {@code most}. */
    public byte[] bytes(int most) throws IOException {
        byte[] content = stream.readNBytes(most + 1);
        if (content.length > most) {
            throw new BadInputException("is larger than an article can be (at most %,d bytes)".formatted(most));
        }
        return content;
    }
}
