package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class RanksTest {

    @ParameterizedTest
    @CsvFileSource(resources = "ranks.csv", delimiter = '|', numLinesToSkip = 3)
    void measuresByHand(String ranks, int first, double recall, double ndcg, double shared) {
        Ranks counted =
                new Ranks(Arrays.stream(ranks.split(" ")).map(Integer::valueOf).toList());
        assertEquals(first, counted.first());
        assertEquals(recall, counted.recall());
        assertEquals(ndcg, counted.ndcg());
        assertEquals(shared, counted.sharedNdcg());
    }

    @Test
    void looksForEachAtItsBestRankAmongTheFirstTen() {
        List<Integer> found = IntStream.rangeClosed(101, 111).boxed().toList();
        assertEquals(
                new Ranks(List.of(3, 10, 0, 2)),
                Ranks.of(List.of(103, 110, 111, 2), found, (one, two) -> two % 100 == one % 100));
    }

    @Test
    void nothingWantedIsNothingFound() {
        assertEquals(0, new Ranks(List.of()).ndcg());
        assertEquals(0, new Ranks(List.of()).recall());
    }
}
