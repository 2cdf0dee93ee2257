package footnote.model.remote;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import footnote.model.remote.Fault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP for one attempt of one call, read in the caller's thread, so that whoever interrupts that thread ends the call
 * whether or not anything has come yet. Notes what went wrong, which the layers above report in many ways.
 */
final class CallHttp implements HttpClient {

    /** A frame of a few letters may have half a kilobyte of JSON around it. */
    private static final long BYTES_PER_TOKEN = 2_000;

    private static final long LEAST_BYTES = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(CallHttp.class);

    private final java.net.http.HttpClient client;
    private final Duration time;
    private final long bytes;
    private @Nullable Fault fault;
    private @Nullable InputStream reading;
    private boolean stopped;
    private boolean done;

    CallHttp(java.net.http.HttpClient client, Duration time, int tokens) {
        this.client = client;
        this.time = time;
        this.bytes = LEAST_BYTES + BYTES_PER_TOKEN * tokens;
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether the server said in so many words that nothing more comes. */
    boolean done() {
        return done;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = client.send(jdk(request), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 == 2) {
                    read(body, parser, listener, response);
                } else {
                    fault = Fault.ofStatus(response.statusCode(), RetryAfter.of(response.headers()));
                    listener.onError(new HttpException(response.statusCode(), "refused"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listener.onError(e);
        } catch (IOException e) {
            fault = faultOf(e);
            listener.onError(e);
        }
    }

    private void read(
            InputStream body,
            ServerSentEventParser parser,
            ServerSentEventListener listener,
            HttpResponse<InputStream> response) {
        listener.onOpen(SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        reading = body;
        parser.parse(new BoundedStream(body, bytes), new Noting(listener));
        if (fault == null && !stopped) {
            listener.onClose();
        }
    }

    /** Reads no further: what comes is of no use any more. To be called by who is told of events. */
    void stop() {
        stopped = true;
        InputStream body = reading;
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                LOG.debug("A response that is not wanted any more could not be closed.", e);
            }
        }
    }

    private java.net.http.HttpRequest jdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(time);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.method(request.method().name(), BodyPublishers.ofString(request.body()))
                .build();
    }

    private static Fault faultOf(Throwable error) {
        return Fault.of(
                switch (error) {
                    case BoundedStream.TooLong e -> Kind.ENDLESS;
                    case ConnectException e -> Kind.UNREACHABLE;
                    case HttpConnectTimeoutException e -> Kind.UNREACHABLE;
                    case SSLException e -> Kind.UNREACHABLE;
                    case HttpTimeoutException e -> Kind.SILENT;
                    default -> Kind.CUT;
                });
    }

    /** Keeps the error that a parser met while reading, and whether the server said that it was done. */
    private final class Noting implements ServerSentEventListener {

        private final ServerSentEventListener listener;

        Noting(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            done |= event.data().equals("[DONE]");
            listener.onEvent(event, context);
        }

        @Override
        public void onError(Throwable met) {
            if (!stopped) {
                fault = faultOf(met);
                listener.onError(met);
            }
        }
    }
}
