package footnote.web.metrics;

import footnote.answer.Assistant;
import footnote.collection.ArticleCollection;
import footnote.collection.CollectionStatus;
import footnote.web.access.Access;
import footnote.web.access.Places;
import footnote.web.http.Problem;
import footnote.web.http.ProtocolDoor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/** Counts requests and questions, and tells of them in the form of Prometheus. Nothing in it says what was asked. */
public final class Metrics implements ProtocolDoor {

    private static final String PATH = "/metrics";

    /** What Prometheus reads. */
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String BEGUN = "footnote.begun";

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** @param collection asked, whenever someone looks, how it stands */
    public Metrics(ArticleCollection collection) {
        new JvmThreadMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        gauge(collection, "footnote.articles", "Articles", CollectionStatus::articles);
        gauge(collection, "footnote.passages", "Passages", CollectionStatus::passages);
        gauge(
                collection,
                "footnote.passages.pending",
                "Passages that are found by their words alone until they have their vectors",
                CollectionStatus::pending);
    }

    private void gauge(ArticleCollection collection, String name, String what, ToIntFunction<CollectionStatus> number) {
        Gauge.builder(name, collection, asked -> number.applyAsInt(asked.status()))
                .description(what)
                .register(registry);
    }

    /**
     * The same assistant, counted.
     *
     * @param channel where its questions come from
     */
    public Assistant counting(Assistant assistant, String channel) {
        return new CountedAssistant(assistant, channel, registry);
    }

    /** Tells how many questions are being answered, and how many wait. */
    public void follow(Places places) {
        Gauge.builder("footnote.questions.running", places, Places::taken)
                .description("Questions that are being answered")
                .register(registry);
        Gauge.builder("footnote.questions.waiting", places, Places::waiting)
                .description("Questions that wait for others to be answered")
                .register(registry);
    }

    /** Tells how much room the collection takes on its disk, in bytes. */
    public void follow(LongSupplier bytes) {
        Gauge.builder("footnote.collection.bytes", bytes, LongSupplier::getAsLong)
                .description("Room that the collection takes on the disk")
                .baseUnit("bytes")
                .register(registry);
    }

    /** Counts stages, and how long they take. */
    public void follow(ObservationRegistry observations) {
        observations.observationConfig().observationHandler(new StageTimes(registry));
    }

    MeterRegistry registry() {
        return registry;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(BEGUN, Timer.start(registry)));
        routes.after(this::count);
        routes.get(PATH, ctx -> ctx.contentType(TYPE).result(registry.scrape()), Access.WATCH);
    }

    @Override
    public boolean has(String path) {
        return false;
    }

    @Override
    public void tell(Context ctx, Problem problem) {
        throw new IllegalStateException("Its errors are those of the server.");
    }

    private void count(Context ctx) {
        if (ctx.attribute(BEGUN) instanceof Timer.Sample begun) {
            String method = ctx.req().getMethod().toUpperCase(Locale.ROOT);
            begun.stop(Timer.builder("http.server.requests")
                    .description("Requests by route and status")
                    .tag("method", METHODS.contains(method) ? method : "OTHER")
                    .tag("uri", template(ctx))
                    .tag("status", String.valueOf(ctx.statusCode()))
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }

    /** The route's path and not the request's: there are only so many of these. */
    private static String template(Context ctx) {
        Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }
}
