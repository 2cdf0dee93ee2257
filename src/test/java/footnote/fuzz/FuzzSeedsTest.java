package footnote.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the search for faults begins with, and what it once found, goes through every door as it should. */
final class FuzzSeedsTest {

    /** The first of a kind has lists and models loaded. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void takesItsSeeds(FuzzTarget target) throws IOException {
        List<Path> seeds = target.seeds();
        assertFalse(seeds.isEmpty());
        Fuzzed door = target.open();
        for (Path seed : seeds) {
            byte[] bytes = Files.readAllBytes(seed);
            assertTimeout(PATIENCE, () -> assertDoesNotThrow(() -> door.take(bytes), seed::toString), seed::toString);
        }
    }
}
