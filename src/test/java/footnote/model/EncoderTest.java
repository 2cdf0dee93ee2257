package footnote.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.testing.Sentences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncoderTest {

    /** A text's vector is its length; the model counts what it is asked. */
    private static final class Lengths implements EmbeddingModel {

        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return Response.from(texts.stream().map(this::one).toList());
        }

        private Embedding one(TextSegment text) {
            asked.add(text.text());
            if (text.text().contains("broken")) {
                throw new IllegalStateException("broken");
            }
            return Embedding.from(new float[] {text.text().length()});
        }
    }

    private static final List<String> TEXTS = IntStream.range(0, 200)
            .mapToObj(i -> "x".repeat((i * 37) % 101 + 1) + i)
            .toList();

    private final Lengths model = new Lengths();

    private Encoder encoder(ExecutorService executor) {
        return new Encoder("lengths", 1, executor, () -> model);
    }

    private static List<Integer> lengths(List<Embedding> vectors) {
        return vectors.stream().map(vector -> (int) vector.vector()[0]).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void patientVectorsAreInTheOrderOfTheirTextsAndMadeOnce(int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Embedding> vectors = encoder(executor).patiently(TEXTS, () -> {});
            assertEquals(TEXTS.stream().map(String::length).toList(), lengths(vectors));
            assertEquals(
                    TEXTS.stream().sorted().toList(),
                    model.asked.stream().sorted().toList());
        }
    }

    @Test
    void noTextsHaveNoVectors() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            assertEquals(List.of(), encoder(executor).patiently(List.of(), () -> {}));
            assertEquals(List.of(), encoder(executor).texts(List.of()));
        }
    }

    @Test
    void breakingOffEndsAllWork() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            AtomicInteger calls = new AtomicInteger();
            Encoder encoder = encoder(executor);
            assertThrows(
                    CancellationException.class,
                    () -> encoder.patiently(TEXTS, () -> {
                        if (calls.incrementAndGet() == 3) {
                            throw new CancellationException();
                        }
                    }));
            assertTrue(model.asked.size() < TEXTS.size(), "it goes on to the end");
        }
    }

    @Test
    void failureOfOneTextIsThatOfAll() {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.set(100, "broken");
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Encoder encoder = encoder(executor);
            assertThrows(IllegalStateException.class, () -> encoder.patiently(texts, () -> {}));
        }
    }

    @Test
    void whatAQuestionHasWaitedForIsNotMadeAgain() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Encoder encoder = encoder(executor);
            List<Embedding> first = encoder.texts(List.of("one", "two"));
            assertSame(first.get(1), encoder.texts(List.of("two", "one")).get(0));
            assertSame(
                    first.get(0),
                    encoder.patiently(List.of("one", "three"), () -> {}).get(0));
            assertEquals(
                    List.of("one", "three", "two"),
                    model.asked.stream().sorted().toList());
        }
    }

    @Test
    void builtInVectorsAreTheLibrarys() {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            EmbeddingModel library = new BgeSmallEnV15QuantizedEmbeddingModel();
            Encoder encoder = Encoder.builtIn(executor);
            List<String> texts = List.of("Is it warm?", Sentences.article(5, 12), Sentences.article(6, 120));
            List<Embedding> made = encoder.patiently(texts, () -> {});
            for (int i = 0; i < texts.size(); i++) {
                assertArrayEquals(
                        library.embed(texts.get(i)).content().vector(),
                        made.get(i).vector(),
                        1e-5f);
            }
        }
    }
}
