package footnote.answer.question;

import footnote.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a question that asks several things apart: "Who attacked the airport, and when was it retaken?", "How and when did
 * it begin?", two questions in a row. Each part then stands alone. Thread-safe.
 */
public final class QuestionParts {

    /** Who asks for more at once is answered as if he asked one thing. */
    private static final int MOST = 3;

    private static final String ASKING = "(?:who|whom|whose|what|when|where|why|how|which)";

    private static final String AUXILIARY =
            "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)";

    /** "How and when did". */
    private static final Pattern TWO_WORDS = Pattern.compile("(?i)^(" + ASKING + ") (?:and|or) (" + ASKING
            + ")((?: (?:long|many|much|often|far|old))? " + AUXILIARY + "\\b.*)");

    /** Between a question and the next. */
    private static final Pattern ENDS = Pattern.compile("(?<=\\?)\\s+(?=\\p{L})");

    /** Before a further clause that asks: a word that asks with more behind it, or nothing but that word. */
    private static final Pattern JOINT =
            Pattern.compile("(?i),?\\s+and (?:also )?(?=(?:(?:in|at|for|on|to|from|by|with|since) )?" + ASKING
                    + "\\b(?: \\S+ \\S|\\s*\\?*$))");

    /** A word that asks, and not the first one of its clause: there it joins a clause rather than asking. */
    private static final Pattern RELATIVE = Pattern.compile("(?i)\\S\\s+(" + ASKING + ")\\b");

    private static final Pattern FIRST = Pattern.compile("(?i)^(?:\\w+ )?(" + ASKING + ")\\b");

    private final StandaloneQuestion standalone;

    public QuestionParts(StandaloneQuestion standalone) {
        this.standalone = standalone;
    }

    /**
     * The parts in order, each standing alone; none where the question asks one thing.
     *
     * @param question the question as it was asked
     * @param history what was said before
     */
    public List<String> of(String question, List<Turn> history) {
        List<String> parts = ENDS.splitAsStream(question.strip())
                .flatMap(QuestionParts::clauses)
                .toList();
        if (parts.size() < 2 || parts.size() > MOST) {
            return List.of();
        }
        List<String> alone = new ArrayList<>();
        List<Turn> before = new ArrayList<>(history);
        for (String part : parts) {
            alone.add(standalone.of(part, before));
            before.add(Turn.user(part));
        }
        return List.copyOf(alone);
    }

    private static Stream<String> clauses(String sentence) {
        Matcher two = TWO_WORDS.matcher(sentence);
        if (two.matches()) {
            return Stream.of(two.group(1) + two.group(3), capitalised(two.group(2)) + two.group(3));
        }
        Matcher joint = JOINT.matcher(sentence);
        if (!FIRST.matcher(sentence).find()
                || !joint.find()
                || joins(sentence.substring(0, joint.start()), sentence.substring(joint.end()))) {
            return Stream.of(sentence);
        }
        String head = sentence.substring(0, joint.start()) + "?";
        return Stream.concat(Stream.of(head), clauses(capitalised(sentence.substring(joint.end()))));
    }

    /** Whether a clause goes on with what a clause within the one before it began: "the man who left and who returned". */
    private static boolean joins(String before, String clause) {
        Matcher first = FIRST.matcher(clause);
        return first.find()
                && RELATIVE.matcher(before)
                        .results()
                        .anyMatch(within -> within.group(1).equalsIgnoreCase(first.group(1)));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
