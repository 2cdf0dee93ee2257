package footnote.slack;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that was posted to one of the {@linkplain SlackEdge#paths() paths}. */
public final class IncomingPost {

    private final String path;
    private final Function<String, @Nullable String> headers;
    private final byte[] body;

    /**
     * A post.
     *
     * @param path where it was posted
     * @param headers gives a header by its name, in whatever case that is; {@code null} where there is none
     * @param body the bytes as they came, which a signature is about; nobody changes them any more
     */
    public IncomingPost(String path, Function<String, @Nullable String> headers, byte[] body) {
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    String path() {
        return path;
    }

    @Nullable
    String header(String name) {
        return headers.apply(name);
    }

    byte[] body() {
        return body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
