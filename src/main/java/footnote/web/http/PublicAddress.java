package footnote.web.http;

import io.javalin.http.Context;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Under which address a client reaches this server: what is sent to other programs needs links that are whole. */
public final class PublicAddress {

    private PublicAddress() {}

    /**
     * The address of this server's root, without a slash at its end.
     *
     * @param publicUrl the address that it has outside; {@code null} for the one that was asked
     */
    public static String of(Context ctx, @Nullable URI publicUrl) {
        return publicUrl == null ? "%s://%s".formatted(ctx.scheme(), ctx.host()) : publicUrl.toString();
    }
}
