package footnote.web.http;

import footnote.fault.BadInputException;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes in a JSON body: the right type, not too long, valid UTF-8. */
public final class Body {

    /** A question and its history fit many times over. */
    static final int MAX_BYTES = 256 * 1024;

    /** So much of what is too long is still read, so that the client hears the refusal and not a broken line. */
    private static final int DRAINED_BYTES = 32 * 1024 * 1024;

    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private Body() {}

    /** The text of a body of up to 256 KiB. */
    public static String read(Context ctx) throws IOException {
        return read(ctx, MAX_BYTES);
    }

    /**
     * The text of a body.
     *
     * @param max how many bytes it may have
     */
    public static String read(Context ctx, int max) throws IOException {
        String type = ctx.contentType();
        if (type == null || !JSON_TYPE.matcher(type.strip()).matches()) {
            throw new UnsupportedMediaTypeResponse("Send the body as application/json in UTF-8.", Map.of());
        }
        byte[] bytes = ctx.req().getInputStream().readNBytes(max + 1);
        if (bytes.length > max) {
            throw tooLarge(ctx, "The body is larger than %,d bytes.".formatted(max));
        }
        return decode(bytes);
    }

    /** A refusal that a client hears who is still sending. */
    public static ContentTooLargeResponse tooLarge(Context ctx, String detail) throws IOException {
        ctx.req().getInputStream().skip(DRAINED_BYTES);
        return new ContentTooLargeResponse(detail, Map.of());
    }

    /** Bytes as UTF-8, without a byte order mark. */
    public static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Some clients begin with a byte order mark; JSON readers may ignore it (RFC 8259, section 8.1).
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException("The body is not valid UTF-8.", e);
        }
    }
}
