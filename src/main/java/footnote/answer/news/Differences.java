package footnote.answer.news;

import footnote.answer.Conflict;
import footnote.text.analysis.Amount.Bound;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.Names;
import footnote.text.analysis.WordForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds claims against each other: which give one value, which another for the same thing, and how that comes. */
final class Differences {

    /** What an article says that takes back what another had said. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?i)\\b(?:correct(?:s|ed|ion|ions)|misstated|mistaken(?:ly)?|erroneous(?:ly)?|wrongly|in error|retract\\w*)\\b");

    /** A number that something has come to: "rose to 14", "now stands at 14". */
    private static final Pattern COME_TO = Pattern.compile(
            "(?i)\\b(?:to|now|(?:stands?|stood) at)\\s+(?:(?:about|around|at least|more than|nearly|almost|over|some)\\s+)?[$€£]?$");

    /** Share of the question's words without which a bare number is not taken to be of it. */
    private static final double TOUCHED = 0.4;

    private final AnalysedText question;

    Differences(String question) {
        this.question = AnalysedText.of(question);
    }

    /**
     * The claims that are of the same thing as a first one, those that agree together: the group of the newest first.
     *
     * @param claims claims of whatever
     */
    List<List<Claim>> groups(Claim first, List<Claim> claims) {
        List<Claim> same = new ArrayList<>(
                claims.stream().filter(claim -> isOfTheSame(first, claim)).toList());
        same.sort(Claim.NEWEST);
        List<List<Claim>> groups = new ArrayList<>();
        for (Claim claim : same) {
            groups.stream()
                    .filter(group ->
                            group.stream().allMatch(other -> other.value().agrees(claim.value())))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(claim), () -> groups.add(new ArrayList<>(List.of(claim))));
        }
        // a value that is only repeated is no newer than when it was first told
        groups.sort(
                Comparator.comparing(Differences::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
        return groups;
    }

    /** The day on which a value was first told; {@code null} where none is known. */
    private static @Nullable LocalDate since(List<Claim> group) {
        return group.stream()
                .map(Claim::published)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean isOfTheSame(Claim one, Claim two) {
        return one.value().isComparable(two.value()) && !areOfOtherDays(one, two) && !areOfOthers(one, two);
    }

    /** Whether each tells of a day of its own, and neither of what has come of it since. */
    private static boolean areOfOtherDays(Claim one, Claim two) {
        if (one.value() instanceof Moment || isComeTo(one) || isComeTo(two)) {
            return false;
        }
        Set<LocalDate> here = days(one);
        Set<LocalDate> there = days(two);
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private static Set<LocalDate> days(Claim claim) {
        return Dated.in(AnalysedText.of(claim.text()), claim.published()).stream()
                .filter(dated -> dated.precision() == Moment.Precision.DAY)
                .map(Dated::day)
                .collect(Collectors.toSet());
    }

    static boolean isComeTo(Claim claim) {
        int at = claim.text().indexOf(claim.shown());
        return claim.value() instanceof Quantity
                && at > 0
                && COME_TO.matcher(claim.text().substring(0, at)).find();
    }

    /** Whether each is told of somebody or somewhere else: names of its own that the other and the question lack. */
    private boolean areOfOthers(Claim one, Claim two) {
        if (one.value() instanceof NamedThing) {
            return false;
        }
        Set<String> here = names(one);
        Set<String> there = names(two);
        boolean none = here.stream().noneMatch(key -> WordForms.isAmong(key, there));
        return (!here.isEmpty() && !there.isEmpty() && none) || areCountsOfOthers(one, two);
    }

    private Set<String> names(Claim claim) {
        AnalysedText clause = AnalysedText.of(claim.clause());
        Set<String> speakers = claim.by().stream()
                .flatMap(name -> AnalysedText.of(name).keys().stream())
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < clause.words().size(); i++) {
            String key = clause.words().get(i).key();
            if (Names.isName(clause.words(), i) && !question.has(key) && !speakers.contains(key)) {
                names.add(key);
            }
        }
        return names;
    }

    /** Whether what is counted is the question's in one and not in the other, which may be a part of it. */
    private boolean areCountsOfOthers(Claim one, Claim two) {
        Set<String> here = Topic.counted(one);
        Set<String> there = Topic.counted(two);
        if (isBeside(here, two) || isBeside(there, one)) {
            return true;
        }
        if (here.isEmpty() || there.isEmpty() || here.stream().anyMatch(key -> WordForms.isAmong(key, there))) {
            return false;
        }
        boolean ofQuestion = here.stream().anyMatch(question::has);
        Claim asked = ofQuestion ? one : two;
        Claim other = ofQuestion ? two : one;
        return ofQuestion != there.stream().anyMatch(question::has) && !wasFewer(other, asked);
    }

    /** Whether a number counts nothing that is told, and nothing of the question stands beside it, where another counts what is asked. */
    private boolean isBeside(Set<String> counted, Claim other) {
        return counted.stream().anyMatch(question::has)
                && Topic.counted(other).isEmpty()
                && Topic.shared(question, other) < TOUCHED;
    }

    /** Whether it may be the count of an earlier day, in other words: fewer, and told before. */
    private static boolean wasFewer(Claim earlier, Claim later) {
        return isLater(later, earlier)
                && earlier.value() instanceof Quantity before
                && later.value() instanceof Quantity after
                && before.amount().value() < after.amount().value();
    }

    /** How it comes that groups differ; there are two at least, the newest first. */
    static Conflict.Kind kind(List<List<Claim>> groups) {
        List<Claim> newest = groups.getFirst();
        List<Claim> others =
                groups.subList(1, groups.size()).stream().flatMap(List::stream).toList();
        if (newest.stream().anyMatch(claim -> takesBack(claim))) {
            return Conflict.Kind.CORRECTION;
        }
        boolean later = groups.stream().skip(1).allMatch(group -> isLater(newest, group));
        boolean grown = groups.stream().flatMap(List::stream).anyMatch(Differences::isComeTo)
                || others.stream().anyMatch(other -> isExceeded(other, newest.getFirst()))
                || hasGrown(groups);
        boolean disputed = others.stream().anyMatch(other -> areOfOtherSpeakers(newest, other));
        return later && (grown || !disputed) ? Conflict.Kind.UPDATE : Conflict.Kind.DISAGREEMENT;
    }

    /** Whether its headline or its passage says that something was wrong. */
    static boolean takesBack(Claim claim) {
        String title = claim.passage().title();
        return TAKES_BACK
                .matcher((title == null ? "" : title + "\n") + claim.passage().text())
                .find();
    }

    private static boolean isLater(List<Claim> one, List<Claim> two) {
        LocalDate here = since(one);
        LocalDate there = since(two);
        return here != null && there != null && here.isAfter(there);
    }

    private static boolean isLater(Claim one, Claim two) {
        LocalDate here = one.published();
        LocalDate there = two.published();
        return here != null && there != null && here.isAfter(there);
    }

    /** Whether a count became greater twice at least, each time later. */
    private static boolean hasGrown(List<List<Claim>> groups) {
        for (int i = 1; i < groups.size(); i++) {
            boolean grew = isLater(groups.get(i - 1), groups.get(i))
                    && groups.get(i - 1).getFirst().value() instanceof Quantity after
                    && groups.get(i).getFirst().value() instanceof Quantity before
                    && after.amount().value() > before.amount().value();
            if (!grew) {
                return false;
            }
        }
        return groups.size() > 2;
    }

    /** Whether the earlier only said that it was so many at least, and it became more. */
    private static boolean isExceeded(Claim earlier, Claim later) {
        return earlier.value() instanceof Quantity before
                && later.value() instanceof Quantity after
                && before.amount().bound() == Bound.ABOVE
                && after.amount().value() > before.amount().value();
    }

    /** Whether two claims are told of different speakers. */
    static boolean areDisputed(Claim one, Claim two) {
        return areOfOtherSpeakers(List.of(one), two);
    }

    private static boolean areOfOtherSpeakers(List<Claim> group, Claim other) {
        Set<String> there = speakers(other);
        return !there.isEmpty()
                && group.stream()
                        .map(Differences::speakers)
                        .allMatch(here -> !here.isEmpty() && here.stream().noneMatch(there::contains));
    }

    private static Set<String> speakers(Claim claim) {
        return claim.by().stream()
                .flatMap(name -> AnalysedText.of(name).content())
                .map(AnalysedText.Word::key)
                .collect(Collectors.toSet());
    }
}
