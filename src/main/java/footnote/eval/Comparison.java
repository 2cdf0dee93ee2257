package footnote.eval;

import footnote.eval.measures.Bootstrap;
import footnote.eval.measures.Change;
import footnote.eval.measures.Figure;
import footnote.eval.measures.Group;
import footnote.eval.measures.Score;
import footnote.eval.sets.EvalSet;
import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares figures with earlier ones of the same questions. */
public final class Comparison {

    private final String source;
    private final Map<String, Figures> before = new HashMap<>();

    /**
     * @param source what to call the earlier figures
     * @param before the earlier figures, a set each
     */
    public Comparison(String source, List<Figures> before) {
        this.source = source;
        before.forEach(figures -> this.before.put(figures.set(), figures));
    }

    /**
     * Looks whether a set can be compared.
     *
     * @throws BadInputException if there are no earlier figures of the set, or they are of other questions
     */
    public void check(EvalSet set) {
        Figures old = before.get(set.name());
        if (old == null) {
            throw new BadInputException("%s has no figures of %s; it has %s."
                    .formatted(
                            source,
                            set.name(),
                            before.keySet().stream().sorted().toList()));
        }
        Set<Asked> then = old.questions().stream()
                .map(score -> new Asked(score.id(), score.question(), score.answerable()))
                .collect(Collectors.toSet());
        Set<Asked> now = set.questions().stream()
                .map(question -> new Asked(question.id(), question.text(), question.answerable()))
                .collect(Collectors.toSet());
        if (!then.equals(now)) {
            throw new BadInputException(
                    "The questions of %s are not those of %s: %d are new or changed, %d are gone or changed; measure the old state again on the same questions."
                            .formatted(set.name(), source, without(now, then), without(then, now)));
        }
    }

    private record Asked(String id, String question, boolean answerable) {}

    private static long without(Set<Asked> all, Set<Asked> these) {
        return all.stream().filter(one -> !these.contains(one)).count();
    }

    /** The figures that differ, in the order of parts and figures; {@link #check} must have been content. */
    public List<Change> changes(Figures now) {
        Figures old = Objects.requireNonNull(before.get(now.set()), "checked before");
        Map<String, Score> byId =
                old.questions().stream().collect(Collectors.toMap(Score::id, score -> score, (one, same) -> one));
        List<Change> changes = new ArrayList<>();
        for (Figures.Part part : now.parts()) {
            List<Score> then = part.scores().stream()
                    .map(score -> Objects.requireNonNull(byId.get(score.id()), "checked before"))
                    .toList();
            changes.addAll(changes(part.name(), new Bootstrap(then, part.scores())));
        }
        return List.copyOf(changes);
    }

    private static List<Change> changes(String part, Bootstrap bootstrap) {
        List<Change> changes = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Double then = figure.of(bootstrap.before());
            Double now = figure.of(bootstrap.now());
            boolean counts = part.isEmpty() || figure.group() != Group.TIME;
            if (counts && then != null && now != null && !then.equals(now)) {
                changes.add(new Change(part, figure, then, now, interval(figure, bootstrap)));
            }
        }
        return changes;
    }

    private static Change.@Nullable Interval interval(Figure figure, Bootstrap bootstrap) {
        return figure.group() == Group.TIME ? null : bootstrap.interval(figure);
    }
}
