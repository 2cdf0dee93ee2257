package footnote.web.http;

import footnote.web.access.SecurityHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what the server refuses before any route sees it, a broken address say, in the words of the API. */
public final class ProblemErrorHandler extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        SecurityHeaders.ALL.forEach(headers::put);
        String id = RequestIds.of(request);
        headers.put(RequestIds.HEADER, id);
        response.write(true, ByteBuffer.wrap(body(code, id)), callback);
    }

    private static byte[] body(int code, String request) {
        String detail = code < 500 ? "The request could not be understood." : "Something went wrong inside.";
        return Json.write(Problem.of(code, detail).of(request)).getBytes(StandardCharsets.UTF_8);
    }
}
