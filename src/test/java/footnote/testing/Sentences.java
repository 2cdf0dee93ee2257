package footnote.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** News-like sentences from a seed, whose people have roles and no names; and what a sentence for a user is. */
public final class Sentences {

    private static final List<String> WHO = List.of(
            "the council", "a harbour pilot", "the minister of transport", "two nurses", "the head of the union");
    private static final List<String> DID =
            List.of("rejected", "praised", "postponed", "signed", "published", "questioned");
    private static final List<String> WHAT = List.of(
            "the plan for the northern bridge", "a report on school meals", "the new ferry contract", "a tax on glass");
    private static final List<String> WHEN =
            List.of("on Monday", "last week", "after a long debate", "in early spring");

    private Sentences() {}

    /** An article of so many sentences, two a paragraph; each sentence has a number of its own. */
    public static String article(long seed, int sentences) {
        Random random = new Random(seed);
        return IntStream.range(0, sentences)
                .mapToObj(i -> sentence(random, i) + (i % 2 == 0 ? " " : "\n\n"))
                .collect(Collectors.joining())
                .strip();
    }

    private static String sentence(Random random, int number) {
        String who = pick(WHO, random);
        return "%s%s %s %s %s, and %d people came."
                .formatted(
                        Character.toUpperCase(who.charAt(0)),
                        who.substring(1),
                        pick(DID, random),
                        pick(WHAT, random),
                        pick(WHEN, random),
                        1000 * number + random.nextInt(1000));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** A message for a person: one line that ends like a sentence, and nothing of the program's inside. */
    public static void assertOneSentence(Throwable failure) {
        assertOneSentence(String.valueOf(failure.getMessage()));
    }

    /** The same for what a process said. */
    public static void assertOneSentence(String message) {
        assertTrue(message.endsWith(".") || message.endsWith(")"), message);
        assertFalse(message.strip().contains("\n"), message);
        assertFalse(message.contains("Exception"), message);
        assertFalse(message.contains("unexpected"), message);
    }
}
