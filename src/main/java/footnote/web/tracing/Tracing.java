package footnote.web.tracing;

import footnote.web.http.Problem;
import footnote.web.http.ProtocolDoor;
import footnote.web.http.RequestIds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Makes a trace of each request, with a span for each stage of its work, and sends them off in the background. Nothing in
 * it says what was asked. Without somewhere to send them to there are none, and they cost nothing.
 */
public final class Tracing implements ProtocolDoor, AutoCloseable {

    private static final String OPEN = "footnote.span";

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final @Nullable TraceTarget target;
    private final @Nullable SdkTracerProvider provider;

    private Tracing(@Nullable TraceTarget target) {
        this.target = target;
        this.provider = target == null ? null : provider(target);
        if (provider != null) {
            follow(provider.get("footnote"));
        }
    }

    /**
     * Sends traces somewhere.
     *
     * @param target where they go; {@code null} for nowhere
     */
    public static Tracing to(@Nullable TraceTarget target) {
        return new Tracing(target);
    }

    private static SdkTracerProvider provider(TraceTarget target) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(target.address())
                .setHeaders(target::headers)
                .build();
        Attributes service = Attributes.of(AttributeKey.stringKey("service.name"), target.service());
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(service)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    private void follow(Tracer spans) {
        OtelTracer tracer = new OtelTracer(spans, new OtelCurrentTraceContext(), event -> {});
        OtelPropagator propagator =
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), spans);
        observations
                .observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
                        new DefaultTracingObservationHandler(tracer)));
    }

    /** What becomes of observations; others may follow them too. */
    public ObservationRegistry observations() {
        return observations;
    }

    @Override
    public void register(RoutesConfig routes) {
        if (target != null) {
            routes.before(ctx -> begin(ctx, target));
            routes.after(Tracing::end);
        }
    }

    /** A proxy that is trusted may say which trace a request belongs to. */
    private void begin(Context ctx, TraceTarget to) {
        boolean trusted = to.proxies().sent(ctx);
        ReceiverContext<Context> received =
                new ReceiverContext<>((request, name) -> trusted ? request.header(name) : null);
        received.setCarrier(ctx);
        Observation observation = Observation.createNotStarted("http.server", () -> received, observations)
                .contextualName(ctx.req().getMethod())
                .start();
        ctx.attribute(OPEN, observation.openScope());
    }

    private static void end(Context ctx) {
        if (ctx.attribute(OPEN) instanceof Observation.Scope scope) {
            Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
            String route = endpoint == null ? "none" : endpoint.path;
            String method = ctx.req().getMethod();
            String request = ctx.res().getHeader(RequestIds.HEADER);
            Observation observation = scope.getCurrentObservation();
            observation
                    .contextualName(method + " " + route)
                    .lowCardinalityKeyValue("http.request.method", method)
                    .lowCardinalityKeyValue("http.route", route)
                    .lowCardinalityKeyValue("http.response.status_code", String.valueOf(ctx.statusCode()))
                    .highCardinalityKeyValue("footnote.request", request == null ? "" : request);
            scope.close();
            observation.stop();
        }
    }

    @Override
    public boolean has(String path) {
        return false;
    }

    @Override
    public void tell(Context ctx, Problem problem) {
        throw new IllegalStateException("Its errors are those of the server.");
    }

    /** Sends what has not been sent yet, for a moment at most. */
    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
    }
}
