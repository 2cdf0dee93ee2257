package footnote.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ParallelWorkTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 100).boxed().toList();

    @Test
    void resultsAreInTheOrderOfTheThings() {
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            assertEquals(
                    NUMBERS.stream().map(number -> number * 2).toList(),
                    ParallelWork.map(NUMBERS, number -> number * 2, executor));
        }
    }

    @Test
    void anExecutorThatNeverGetsToItHoldsNobodyUp() {
        List<Integer> done = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> ParallelWork.map(NUMBERS, number -> number, work -> {}));
        assertEquals(NUMBERS, done);
    }

    @Test
    void theFailureOfOneIsThrown() {
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            assertThrows(
                    ArithmeticException.class, () -> ParallelWork.map(NUMBERS, number -> 1 / (number - 50), executor));
        }
    }
}
