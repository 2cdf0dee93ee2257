package footnote.web.metrics;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Objects;

/** Takes the times of the stages of the work, and whether they failed. */
final class StageTimes implements ObservationHandler<Observation.Context> {

    private static final String STAGE = "footnote.stage";

    private static final KeyValue OTHER = KeyValue.of("stage", "other");

    private final MeterRegistry registry;

    StageTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return STAGE.equals(context.getName());
    }

    @Override
    public void onStart(Observation.Context context) {
        context.put(Timer.Sample.class, Timer.start(registry));
    }

    @Override
    public void onStop(Observation.Context context) {
        Throwable error = context.getError();
        KeyValue stage = Objects.requireNonNullElse(context.getLowCardinalityKeyValue("stage"), OTHER);
        Timer.Sample begun = context.getRequired(Timer.Sample.class);
        begun.stop(Timer.builder(STAGE)
                .description("Stages of the work on questions, and how long they take")
                .tag("stage", stage.getValue())
                .tag("error", error == null ? "none" : error.getClass().getSimpleName())
                .publishPercentileHistogram()
                .register(registry));
    }
}
