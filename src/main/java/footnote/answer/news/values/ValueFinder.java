package footnote.answer.news.values;

import footnote.text.Span;
import footnote.text.analysis.Amount;
import footnote.text.analysis.Amount.Kind;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the numbers, dates and names of a sentence, but for those that the question has itself. */
public final class ValueFinder {

    private static final Pattern MONEY = Pattern.compile("[$€£¥]");

    /** "2-1", "2023/24": numbers of a pair count nothing. */
    private static final Pattern PAIR = Pattern.compile("(?<!\\d)\\d++[-–/]\\d+");

    private static final Pattern GAP = Pattern.compile("[\\s.’'-]*");

    private final AnalysedText question;

    /** Passes over what this question says itself. */
    public ValueFinder(AnalysedText question) {
        this.question = question;
    }

    /**
     * A value in a sentence.
     *
     * @param value the value
     * @param span where it stands in the sentence
     */
    public record Found(Value value, Span span) {}

    /** The values of these sorts, in order; where two overlap, the one that begins first. */
    public List<Found> in(AnalysedText sentence, @Nullable LocalDate published, Set<Asked.Sort> sorts) {
        List<Found> found = sorts.stream()
                .flatMap(sort -> switch (sort) {
                    case QUANTITY -> quantities(sentence);
                    case MOMENT -> moments(sentence, published);
                    case NAME -> names(sentence);
                })
                .sorted(Comparator.comparingInt((Found one) -> one.span().start())
                        .thenComparingInt(one -> -one.span().end()))
                .toList();
        List<Found> apart = new ArrayList<>();
        for (Found one : found) {
            if (apart.isEmpty() || apart.getLast().span().end() <= one.span().start()) {
                apart.add(one);
            }
        }
        return apart;
    }

    private Stream<Found> quantities(AnalysedText sentence) {
        String text = sentence.text();
        return sentence.amounts().stream()
                .filter(amount -> amount.kind() != Kind.RANK && counts(amount, text))
                .map(amount -> new Found(new Quantity(amount, unit(amount, text)), amount.span()));
    }

    /** Whether it is no piece of a pair or of a time, and not one of the question's own. */
    private boolean counts(Amount amount, String text) {
        Span span = amount.span();
        boolean pair =
                PAIR.matcher(text).results().anyMatch(two -> two.start() <= span.start() && two.end() >= span.end());
        boolean clock = Clock.in(text).stream().anyMatch(time -> time.span().contains(span));
        boolean known = question.amounts().stream()
                .anyMatch(other -> other.kind() == amount.kind() && other.value() == amount.value());
        return !pair && !clock && !known;
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

    private static Stream<Found> moments(AnalysedText sentence, @Nullable LocalDate published) {
        List<Dated> days = Dated.in(sentence, published);
        List<Clock> times = Clock.in(sentence.text());
        if (times.isEmpty()) {
            return days.stream().map(day -> new Found(new Moment(day.day(), day.precision(), null), day.span()));
        }
        Dated day = days.size() == 1 ? days.getFirst() : null;
        Moment.Precision precision = day == null ? Moment.Precision.DAY : day.precision();
        return times.stream()
                .map(time ->
                        new Found(new Moment(day == null ? null : day.day(), precision, time.time()), time.span()));
    }

    private Stream<Found> names(AnalysedText sentence) {
        List<List<Word>> names = new ArrayList<>();
        List<Word> words = sentence.words();
        int last = -1;
        for (int i = Dated.dateline(sentence.text()) > 0 ? 1 : 0; i < words.size(); i++) {
            if (!Names.isName(words, i)) {
                continue;
            }
            boolean goesOn = last >= 0
                    && last == i - 1
                    && GAP.matcher(between(words.get(last), words.get(i), sentence.text()))
                            .matches();
            if (!goesOn) {
                names.add(new ArrayList<>());
            }
            names.getLast().add(words.get(i));
            last = i;
        }
        return names.stream()
                .filter(name -> name.stream().noneMatch(word -> question.has(word.key())))
                .map(name -> new Found(
                        new NamedThing(name.stream().map(Word::key).collect(Collectors.toSet())),
                        new Span(
                                name.getFirst().term().span().start(),
                                name.getLast().term().span().end())));
    }

    private static String between(Word one, Word two, String text) {
        return text.substring(one.term().span().end(), two.term().span().start());
    }
}
