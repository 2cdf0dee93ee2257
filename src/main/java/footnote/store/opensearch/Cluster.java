package footnote.store.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import footnote.fault.CollectionException;
import footnote.settings.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Speaks to a cluster: connections are pooled, every request has an end, and what may be sent again is, a few times. All that
 * it is sent may be: searches, and writes that name their document and its version. Safe for use by several threads.
 */
final class Cluster implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String TYPE = "application/json";

    /** So often is it tried to reach nodes of which none takes a connection. */
    private static final int TRIES = 4;

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int MOST_DOUBLED = 4;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_OF_SERVER = 500;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FIRST_FAULT = 300;

    private final OpenSearchAddress address;
    private final Duration patience;
    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;

    /** @param seconds how long an answer may take; half as long, what does not work for now is tried again */
    Cluster(OpenSearchAddress address, int seconds) {
        this.address = address;
        this.patience = Duration.ofSeconds(seconds).dividedBy(2);
        HttpHost[] hosts = address.servers().stream()
                .map(server -> new HttpHost(server.getScheme(), server.getHost(), server.getPort()))
                .toArray(HttpHost[]::new);
        RequestConfig times = RequestConfig.custom()
                .setResponseTimeout(Timeout.ofSeconds(seconds))
                .setConnectionRequestTimeout(Timeout.ofSeconds(seconds))
                .build();
        this.transport = ApacheHttpClient5TransportBuilder.builder(hosts)
                .setHttpClientConfigCallback(http -> http.setDefaultRequestConfig(times)
                        .disableAutomaticRetries()
                        .setConnectionManager(ClusterConnections.to(address))
                        .setDefaultCredentialsProvider(known(address, hosts)))
                .build();
        this.client = new OpenSearchGenericClient(transport);
    }

    private static BasicCredentialsProvider known(OpenSearchAddress address, HttpHost... hosts) {
        BasicCredentialsProvider known = new BasicCredentialsProvider();
        String user = address.user();
        if (user != null) {
            Secret password = address.password();
            String text = password == null ? "" : password.reveal();
            for (HttpHost host : hosts) {
                known.setCredentials(new AuthScope(host), new UsernamePasswordCredentials(user, text.toCharArray()));
            }
        }
        return known;
    }

    OpenSearchAddress address() {
        return address;
    }

    /** What it answers; missing where it has nothing of that name. What is there already, or later, is no fault. */
    JsonNode ask(String method, String path, Map<String, ?> body) {
        return ask(method, path, Map.of(), body.isEmpty() ? "" : write(body));
    }

    /**
     * The same.
     *
     * @param parameters what else is told, by name
     * @param body JSON, or lines of it; empty for none
     */
    JsonNode ask(String method, String path, Map<String, String> parameters, String body) {
        return ask(method, path, parameters, body, end());
    }

    /** @param end until when what does not work for now is tried again, in the time of {@link System#nanoTime()} */
    private JsonNode ask(String method, String path, Map<String, String> parameters, String body, long end) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = once(method, path, parameters, body);
                boolean passes = answer.status == TOO_MANY || answer.status == UNAVAILABLE;
                if (!passes || Faults.isBlocked(answer.body) || System.nanoTime() > end) {
                    return read(answer);
                }
            } catch (ConnectException e) {
                if (attempt == TRIES) {
                    throw Faults.of(address, e);
                }
            } catch (IOException e) {
                if (!Faults.isBrokenOff(e) || System.nanoTime() > end) {
                    throw Faults.of(address, e);
                }
            }
            pause(attempt);
        }
    }

    private long end() {
        return System.nanoTime() + patience.toNanos();
    }

    /**
     * What several searches bring, in their order. A search that a part of the cluster did not answer is tried again, as
     * another node may have that part, and is a fault in the end.
     *
     * @param index name of the index
     */
    List<JsonNode> search(String index, List<Map<String, Object>> searches) {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> search : searches) {
            lines.append("{\"search_type\":\"dfs_query_then_fetch\",\"allow_partial_search_results\":false}\n")
                    .append(write(search))
                    .append('\n');
        }
        long end = end();
        for (int attempt = 1; ; attempt++) {
            JsonNode answer = ask("POST", "/" + index + "/_msearch", Map.of(), lines.toString(), end);
            List<JsonNode> answers = new ArrayList<>();
            answer.path("responses").forEach(answers::add);
            if (answers.size() != searches.size()) {
                throw Faults.of(address, answer.toString());
            }
            Optional<JsonNode> failed =
                    answers.stream().filter(Cluster::isFailed).findFirst();
            if (failed.isEmpty()) {
                return answers;
            }
            int status = failed.get().path("status").asInt();
            boolean passes = status == TOO_MANY
                    || status >= FIRST_OF_SERVER
                    || !failed.get().has("error");
            if (!passes || System.nanoTime() > end) {
                throw Faults.of(address, status, failed.get().toString());
            }
            pause(attempt);
        }
    }

    private static boolean isFailed(JsonNode answer) {
        return answer.has("error") || answer.path("_shards").path("failed").asInt() > 0;
    }

    private record Answer(int status, String body) {}

    private Answer once(String method, String path, Map<String, String> parameters, String body) throws IOException {
        Requests.JsonBodyBuilder request =
                Requests.builder().method(method).endpoint(path).query(parameters);
        if (!body.isEmpty()) {
            request.body(Body.from(body.getBytes(StandardCharsets.UTF_8), TYPE));
        }
        try (Response response = client.execute(request.build())) {
            return new Answer(
                    response.getStatus(),
                    response.getBody().map(Body::bodyAsString).orElse(""));
        } catch (IOException e) {
            // The client takes some answers for faults, and wraps some of them.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ResponseException answer) {
                    return new Answer(answer.status(), String.valueOf(answer.getMessage()));
                }
            }
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private JsonNode read(Answer answer) {
        if (answer.status == NOT_FOUND) {
            return MissingNode.getInstance();
        }
        if (answer.status == CONFLICT || answer.body.contains("resource_already_exists_exception")) {
            return MissingNode.getInstance();
        }
        if (answer.status >= FIRST_FAULT) {
            throw Faults.of(address, answer.status, answer.body);
        }
        try {
            return answer.body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body);
        } catch (JsonProcessingException e) {
            throw Faults.of(address, answer.body);
        }
    }

    /** Waits before the next try. */
    static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS << Math.min(attempt, MOST_DOUBLED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CollectionException("Waiting for OpenSearch was interrupted; try again.", e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(Objects.requireNonNull(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw Faults.of(address, e);
        }
    }
}
