package footnote.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import footnote.fault.UnavailableException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Runs the reader's graph on one row at a time, on the caller's thread. Safe for use by several threads. */
final class ReaderSession implements AutoCloseable {

    private static final String TOKENS = "sentence_token_logits";
    private static final String ANSWERABLE = "answerable_logit";
    private static final String STATE = "state";
    private static final String JUDGE = "judge_logits";
    private static final Set<String> ANSWERING = Set.of(TOKENS, ANSWERABLE);
    private static final Set<String> JUDGING = Set.of(JUDGE, STATE);

    private final OrtEnvironment environment;
    private final OrtSession session;

    private ReaderSession(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    static ReaderSession of(OrtSession session) {
        return new ReaderSession(OrtEnvironment.getEnvironment(), session);
    }

    static ReaderSession open(byte[] model) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = ReadyModel.options()) {
            return new ReaderSession(environment, environment.createSession(model, options));
        }
    }

    /**
     * What comes of a question and a window.
     *
     * @param tokens a logit for each token of the row
     * @param answerable log odds that the window answers
     */
    @SuppressWarnings("ArrayRecordComponent") // read once by one caller, never compared
    record Answering(float[] tokens, double answerable) {}

    Answering answering(TokenRow row) {
        return run(row, ANSWERING, result -> new Answering(row(result, TOKENS), scalar(result)));
    }

    ClaimReading judging(TokenRow row) {
        return run(row, JUDGING, result -> {
            float[] logits = row(result, JUDGE);
            return new ClaimReading(logits[0], logits[1], logits[2], state(result));
        });
    }

    private interface Taking<T> {
        T from(OrtSession.Result result) throws OrtException;
    }

    private <T> T run(TokenRow row, Set<String> outputs, Taking<T> taking) {
        try (OnnxTensor ids = tensor(row.ids());
                OnnxTensor types = tensor(row.types());
                OnnxTensor mask = tensor(row.mask())) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", ids);
            inputs.put("token_type_ids", types);
            inputs.put("attention_mask", mask);
            try (OrtSession.Result result = session.run(inputs, outputs)) {
                return taking.from(result);
            }
        } catch (OrtException e) {
            throw new UnavailableException("The reader failed: " + e.getMessage(), e);
        }
    }

    private OnnxTensor tensor(LongBuffer row) throws OrtException {
        return OnnxTensor.createTensor(environment, row, new long[] {1, row.remaining()});
    }

    private static float[] row(OrtSession.Result result, String output) throws OrtException {
        return ((float[][]) result.get(output).orElseThrow().getValue())[0];
    }

    private static Embedding state(OrtSession.Result result) throws OrtException {
        return Embedding.from(row(result, STATE));
    }

    private static double scalar(OrtSession.Result result) throws OrtException {
        Object value = result.get(ANSWERABLE).orElseThrow().getValue();
        return value instanceof float[][] rows ? rows[0][0] : ((float[]) value)[0];
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The reader cannot be closed.", e);
        }
    }
}
