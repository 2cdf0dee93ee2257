package footnote.app;

import footnote.answer.check.SupportCheck;
import footnote.model.Stages;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;

/** Makes observations of stages, for metrics and traces; nothing before {@link #begin}. */
final class Observing implements Stages {

    private volatile ObservationRegistry observations = ObservationRegistry.NOOP;

    void begin(ObservationRegistry registry) {
        observations = registry;
    }

    @Override
    public <T> T in(String stage, Supplier<T> work) {
        ObservationRegistry registry = observations;
        if (registry.isNoop()) {
            return work.get();
        }
        T result = Observation.createNotStarted("footnote.stage", registry)
                .contextualName(stage)
                .lowCardinalityKeyValue("stage", stage)
                .observe(work);
        return result;
    }

    /** The same check, as a stage. */
    SupportCheck check(SupportCheck check) {
        return (sentence, quotes) -> in("check", () -> check.check(sentence, quotes));
    }
}
