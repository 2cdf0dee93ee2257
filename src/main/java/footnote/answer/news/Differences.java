package footnote.answer.news;

import footnote.answer.Conflict;
import footnote.answer.evidence.Evidence;
import footnote.answer.news.values.NamedThing;
import footnote.answer.news.values.Quantity;
import footnote.answer.news.values.Value;
import footnote.text.analysis.Amount.Bound;
import footnote.text.analysis.AnalysedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds claims against each other: which give one value, which another for the same thing, and how that comes. */
final class Differences {

    /** What an article says that takes back what another had said. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?i)\\b(?:correct(?:s|ed|ion|ions)|misstated|mistaken(?:ly)?|erroneous(?:ly)?|wrongly|in error|retract\\w*)\\b");

    /** What stands before a value that something has come to: "rose to 14", "now stands at 14", "moved to 4 May". */
    private static final Pattern COME_TO = Pattern.compile(
            "(?i)\\b(?:to|now|(?:stands?|stood) at)\\s+(?:(?:about|around|at least|more than|nearly|almost|over|some)\\s+)?[$€£]?$");

    /** So many days later a number that was a lower bound is no longer being counted. */
    private static final int COUNTING = 31;

    private Differences() {}

    /** Those that agree together, the group of the newest first. */
    static List<List<Claim>> groups(List<Claim> claims) {
        return grouped(claims, Value::agrees);
    }

    /** The steps that a growing number took: "at least nine" was one of them, though eleven is nine at least. */
    static List<List<Claim>> steps(List<List<Claim>> groups) {
        return grouped(groups.stream().flatMap(List::stream).toList(), Value::isSame);
    }

    private static List<List<Claim>> grouped(List<Claim> claims, BiPredicate<Value, Value> areOne) {
        List<List<Claim>> groups = new ArrayList<>();
        for (Claim claim : claims.stream().sorted(Claim.NEWEST).toList()) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> areOne.test(other.value(), claim.value())))
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

    static boolean isComeTo(Claim claim) {
        int at = claim.text().indexOf(claim.shown());
        return !(claim.value() instanceof NamedThing)
                && at > 0
                && COME_TO.matcher(claim.text().substring(0, at)).find();
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
        Evidence.Passage passage = claim.passage();
        return TAKES_BACK.matcher(passage.headline() + "\n" + passage.text()).find();
    }

    private static boolean isLater(List<Claim> one, List<Claim> two) {
        LocalDate here = since(one);
        LocalDate there = since(two);
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

    /** Whether the earlier only said that it was so many at least, and it became more while it was still being counted. */
    private static boolean isExceeded(Claim earlier, Claim later) {
        LocalDate here = earlier.published();
        LocalDate there = later.published();
        return here != null
                && there != null
                && there.toEpochDay() - here.toEpochDay() <= COUNTING
                && earlier.value() instanceof Quantity before
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
