package footnote.answer.news.values;

import footnote.text.QuestionKind;
import footnote.text.analysis.AnalysedText;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The sorts of values that a question may ask for. */
public final class Asked {

    /** Sorts of values, one for each kind of {@link Value}. */
    public enum Sort {
        QUANTITY,
        MOMENT,
        NAME
    }

    /** Units of time, as stems: a question for a number of these asks for a length. */
    private static final Set<String> TIMES = Set.of("second", "minut", "hour", "dai", "week", "month", "year", "decad");

    private final String question;
    private final QuestionKind kind;
    private final Set<String> words;

    /** What this question asks for. */
    public Asked(AnalysedText question) {
        this.question = question.text();
        this.kind = QuestionKind.of(question.text());
        this.words = question.content().map(AnalysedText.Word::key).collect(Collectors.toSet());
    }

    /** The sorts that may answer; none where it asks for a yes, for a reason or for what somebody said. */
    public Set<Sort> sorts() {
        return switch (kind) {
            case NUMBER, LENGTH -> Set.of(Sort.QUANTITY);
            case TIME -> Set.of(Sort.MOMENT);
            case PERSON, PLACE, OCCUPATION -> Set.of(Sort.NAME);
            case OTHER -> Set.of(Sort.QUANTITY, Sort.MOMENT, Sort.NAME);
            case REASON, REACTION, YES_NO -> Set.of();
        };
    }

    /** "How many": what a number counts is then told by the question. */
    static boolean isForCount(String question) {
        return question.toLowerCase(Locale.ROOT).contains("how many");
    }

    boolean isForTime() {
        return kind == QuestionKind.TIME;
    }

    /** Whether a number's unit is the one that the question's words tell; a question for a sum names none. */
    public boolean hasUnit(Quantity quantity) {
        boolean share = words.stream()
                .anyMatch(key -> key.startsWith("percent") || key.startsWith("proport") || key.equals("share"));
        boolean many = isForCount(question);
        boolean time = kind == QuestionKind.LENGTH || words.contains("old") || (many && asksForTime());
        return switch (quantity.unit()) {
            case "%" -> share;
            case "days" -> time;
            case "" -> !share && !time;
            default -> !share && !time && !many;
        };
    }

    private boolean asksForTime() {
        return words.stream().anyMatch(TIMES::contains);
    }
}
