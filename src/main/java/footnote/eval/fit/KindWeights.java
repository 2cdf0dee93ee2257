package footnote.eval.fit;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps a kind of which there are many cases from drowning the others. */
final class KindWeights {

    private KindWeights() {}

    /** The cases, those of smaller kinds repeated: a kind weighs as the square root of the number of its cases. */
    static List<HeldOut> balanced(List<HeldOut> cases) {
        Map<Kind, Integer> sizes = new HashMap<>();
        cases.forEach(one -> sizes.merge(Kind.of(one), 1, Integer::sum));
        int most = Collections.max(sizes.values());
        return cases.stream()
                .flatMap(one -> Collections.nCopies(repeats(most, sizes.getOrDefault(Kind.of(one), 1)), one).stream())
                .toList();
    }

    private static int repeats(int most, int size) {
        return (int) Math.round(Math.sqrt((double) most / size));
    }

    private record Kind(String name, boolean answerable) {

        static Kind of(HeldOut one) {
            return new Kind(one.kind(), one.answerable());
        }
    }
}
