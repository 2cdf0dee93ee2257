package footnote.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Sends JSON of any type in UTF-8, which the server itself takes for granted with one type of it only. */
public final class JsonReply {

    private JsonReply() {}

    /**
     * Makes a value the answer to a request.
     *
     * @param type the content type
     */
    public static void send(Context ctx, String type, Object value) {
        ctx.contentType(type).result(Json.write(value).getBytes(StandardCharsets.UTF_8));
    }
}
