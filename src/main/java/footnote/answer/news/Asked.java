package footnote.answer.news;

import footnote.text.QuestionKind;
import footnote.text.Span;
import footnote.text.analysis.Amount;
import footnote.text.analysis.Amount.Kind;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sort of value that a question asks for, and what of that sort a sentence has. */
final class Asked {

    private static final Pattern SIZE = Pattern.compile("(?i)\\W*what (?:is|was|are|were|will be) the\\b");

    private static final Pattern MONEY = Pattern.compile("[$€£¥]");

    /** "2-1", "2023/24": numbers of a pair count nothing. */
    private static final Pattern PAIR = Pattern.compile("\\d+[-–/]\\d+");

    /** What stands before a number of some of those that were counted. */
    private static final Pattern PART = Pattern.compile("(?i)\\b(?:among (?:them|those|whom|others)"
            + "|includ(?:ing|ed|es?)|of (?:whom|them|which|those))\\s(?:[^,;]{0,20}\\s)?$");

    /** What stands behind such a number, or behind one that is still to be added. */
    private static final Pattern SOME =
            Pattern.compile("(?i)\\s(?:of (?:the|those|these|them|whom|its|their)|more|further|additional)\\b");

    private static final Pattern ASIDE =
            Pattern.compile("(?i)\\b(?:not|instead of|rather than|up from|down from)\\s(?:the\\s|[$€£])?$");

    /** Units of time, as stems: a question for a number of these asks for a length. */
    private static final Set<String> TIMES = Set.of("second", "minut", "hour", "dai", "week", "month", "year", "decad");

    private final AnalysedText question;
    private final QuestionKind kind;
    private final Set<String> words;

    Asked(AnalysedText question) {
        this.question = question;
        this.kind = QuestionKind.of(question.text());
        this.words = question.content().map(AnalysedText.Word::key).collect(Collectors.toSet());
    }

    /**
     * A value in a sentence.
     *
     * @param value the value
     * @param span where it stands in the sentence
     */
    record Found(Value value, Span span) {}

    /** Whether it is for a number or a time. */
    boolean isForValue() {
        return isForNumber() || isForTime();
    }

    private boolean isForNumber() {
        return kind == QuestionKind.NUMBER || kind == QuestionKind.LENGTH || isForSize();
    }

    /** "What was the turnout?" may be answered by a number of any unit. */
    private boolean isForSize() {
        return kind == QuestionKind.OTHER && SIZE.matcher(question.text()).lookingAt();
    }

    boolean isForTime() {
        return kind == QuestionKind.TIME;
    }

    /** The values of this sort in a sentence, in order. */
    List<Found> in(AnalysedText sentence, @Nullable LocalDate published) {
        return isForNumber() ? quantities(sentence) : isForTime() ? moments(sentence, published) : List.of();
    }

    private List<Found> quantities(AnalysedText sentence) {
        List<Found> found = new ArrayList<>();
        for (Amount amount : sentence.amounts()) {
            Quantity quantity = new Quantity(amount, unit(amount, sentence.text()));
            if (amount.kind() != Kind.RANK && isAskedFor(quantity) && counts(amount, sentence.text())) {
                found.add(new Found(quantity, amount.span()));
            }
        }
        return found;
    }

    /** Whether it is a number of what is told of, and not one of the question's own. */
    private boolean counts(Amount amount, String text) {
        Span span = amount.span();
        boolean pair =
                PAIR.matcher(text).results().anyMatch(two -> two.start() <= span.start() && two.end() >= span.end());
        boolean clock = Clock.in(text).stream().anyMatch(time -> time.span().contains(span));
        boolean part = PART.matcher(text.substring(0, span.start())).find();
        boolean known = question.amounts().stream()
                .anyMatch(other -> other.kind() == amount.kind() && other.value() == amount.value());
        boolean some = SOME.matcher(text.substring(span.end())).lookingAt();
        return !pair && !clock && !part && !some && !known && !isPutAside(text, span);
    }

    /** "120, not 1,200", "from 9 to 14": the number that does not hold, or no more. */
    private static boolean isPutAside(String text, Span span) {
        return ASIDE.matcher(text.substring(0, span.start())).find();
    }

    private static String unit(Amount amount, String text) {
        if (amount.kind() == Kind.SHARE) {
            return "%";
        }
        if (amount.days() > 0) {
            return "days";
        }
        int start = amount.span().start();
        Matcher sign = MONEY.matcher(text.substring(Math.max(0, start - 1), start));
        return sign.find() ? sign.group() : "";
    }

    private boolean isAskedFor(Quantity quantity) {
        if (isForSize()) {
            return true;
        }
        boolean share = words.stream()
                .anyMatch(key -> key.startsWith("percent") || key.startsWith("proport") || key.equals("share"));
        boolean many = question.text().toLowerCase(Locale.ROOT).contains("how many");
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

    private static List<Found> moments(AnalysedText sentence, @Nullable LocalDate published) {
        List<Dated> days = Dated.in(sentence, published);
        List<Clock> times = Clock.in(sentence.text());
        if (times.isEmpty()) {
            return days.stream()
                    .map(day -> new Found(new Moment(day.day(), day.precision(), null), day.span()))
                    .toList();
        }
        Dated day = days.size() == 1 ? days.getFirst() : null;
        Moment.Precision precision = day == null ? Moment.Precision.DAY : day.precision();
        return times.stream()
                .map(time -> new Found(new Moment(day == null ? null : day.day(), precision, time.time()), time.span()))
                .toList();
    }
}
