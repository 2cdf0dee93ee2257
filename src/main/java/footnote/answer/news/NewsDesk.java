package footnote.answer.news;

import footnote.answer.Conflict;
import footnote.answer.evidence.Evidence;
import footnote.answer.news.Edition.Given;
import footnote.answer.news.Edition.Spot;
import footnote.answer.news.values.NamedThing;
import footnote.answer.news.values.Quantity;
import footnote.article.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes over the sentences that are to answer a question: the newest value comes first and an older one is not told as if
 * it still held; where articles disagree both sides are heard; of articles that come from one another the original is
 * cited. Safe for use by several threads.
 */
public final class NewsDesk {

    /** More sides than these are told in the list of values only. */
    private static final int SIDES = 3;

    /** By so much another claim fits the question better than what was chosen, if it is to take its place. */
    private static final double BETTER = 1;

    /** Log odds from which a claim answers, though nothing that was chosen gives such a value. */
    private static final double SURE = 2;

    private final PieceReader reader;
    private final ClaimModel model = ClaimModel.builtIn();
    private final Function<String, Optional<Article>> articles;
    private final Function<String, List<String>> family;

    /**
     * A desk.
     *
     * @param reader finds the values that answer
     * @param articles looks an article up
     * @param family ids of the copies of an article, itself among them
     */
    public NewsDesk(
            PieceReader reader, Function<String, Optional<Article>> articles, Function<String, List<String>> family) {
        this.reader = reader;
        this.articles = articles;
        this.family = family;
    }

    /**
     * Goes over an answer.
     *
     * @param evidence all that was found
     * @param said the sentences that were chosen; there must be one
     */
    public Edition edit(Evidence evidence, List<Spot> said) {
        Claims claims = Claims.of(evidence, reader, model);
        Origins origins = origins(evidence);
        Optional<Claim> told = told(claims.values(), said);
        List<Claim> sides = Sides.of(evidence, reader);
        if (!sides.isEmpty()) {
            return compared(in(sides, said).orElse(sides.getFirst()), claims, sides, said, origins);
        }
        return told.filter(first -> !(first.value() instanceof NamedThing))
                .map(first -> compared(first, claims, claims.of(first), said, origins))
                .or(() -> swapped(evidence, claims, said, origins))
                .or(() -> told.map(first -> compared(first, claims, claims.of(first), said, origins)))
                .orElseGet(() -> plain(said, origins));
    }

    /** What the answer gives for what was asked; where something else fits far better, or alone, that. */
    private static Optional<Claim> told(List<Claim> values, List<Spot> said) {
        Optional<Claim> told = in(values, said).filter(claim -> claim.fit() > 0);
        double enough = told.map(claim -> claim.fit() + BETTER).orElse(SURE);
        return values.stream().filter(claim -> claim.fit() > enough).findFirst().or(() -> told);
    }

    /** The likeliest that stands in what was said. */
    private static Optional<Claim> in(List<Claim> claims, List<Spot> said) {
        return claims.stream()
                .filter(claim -> said.stream().anyMatch(spot -> isIn(claim, spot)))
                .max(Comparator.comparingDouble(Claim::fit));
    }

    /** Where articles say the same of two names. */
    private Optional<Edition> swapped(Evidence evidence, Claims claims, List<Spot> said, Origins origins) {
        List<Claim> names = Swapped.of(evidence);
        return in(names, said).map(first -> compared(first, claims, names, said, origins));
    }

    private Origins origins(Evidence evidence) {
        List<Article> found = evidence.passages().stream()
                .map(Evidence.Passage::article)
                .distinct()
                .flatMap(id -> articles.apply(id).stream())
                .toList();
        return new Origins(found, family);
    }

    private static boolean isIn(Claim claim, Spot spot) {
        return claim.article().equals(spot.passage().article()) && spot.text().contains(claim.text());
    }

    private Edition compared(Claim first, Claims claims, List<Claim> same, List<Spot> said, Origins origins) {
        List<List<Claim>> groups = Differences.groups(same);
        groups.removeIf(
                group -> !group.contains(first) && group.stream().allMatch(claim -> isCopy(claim, first, origins)));
        groups.forEach(group -> addRetold(group, claims.values(), origins));
        return groups.size() == 1 ? agreed(groups.getFirst(), said, origins) : differing(groups, said, origins);
    }

    private Edition agreed(List<Claim> group, List<Spot> said, Origins origins) {
        Claim head = original(group, origins);
        List<Claim> same = group.stream() // an independent article is a second witness
                .filter(claim -> origins.areOne(claim.article(), head.article()))
                .toList();
        int independent = (int) origins.independent(ids(group));
        return new Edition(replaced(said, same, List.of(head)), null, List.of(), supporting(group), independent);
    }

    private Edition differing(List<List<Claim>> differ, List<Spot> said, Origins origins) {
        Conflict.Kind kind = Differences.kind(differ);
        List<List<Claim>> groups = switch (kind) {
            case UPDATE -> Differences.steps(differ);
            case CORRECTION ->
                differ.stream()
                        .sorted(Comparator.comparing(group -> wasTold(group.getFirst())))
                        .toList();
            case DISAGREEMENT -> differ;
        };
        List<Claim> heads =
                groups.stream().map(group -> original(group, origins)).toList();
        int sides = kind == Conflict.Kind.DISAGREEMENT ? Math.min(SIDES, heads.size()) : 1;
        List<Claim> all = groups.stream().flatMap(List::stream).toList();
        List<Given> values = heads.stream()
                .map(head -> new Given(head.told(), spot(head), head.published()))
                .toList();
        List<Claim> first = groups.getFirst();
        int independent = (int) origins.independent(ids(first));
        return new Edition(replaced(said, all, heads.subList(0, sides)), kind, values, supporting(first), independent);
    }

    /** Whether another text of the article, not a later one, gave the value that a correction names beside the right one. */
    private boolean wasTold(Claim claim) {
        LocalDate published = claim.published();
        Pattern value = Pattern.compile("(?<![\\w.,])" + Pattern.quote(claim.shown()) + "(?![\\w])");
        return published != null
                && family.apply(claim.article()).stream()
                        .filter(id -> !id.equals(claim.article()))
                        .flatMap(id -> articles.apply(id).stream())
                        .filter(other ->
                                other.published() != null && !other.published().isAfter(published))
                        .anyMatch(other -> value.matcher(other.text()).find());
    }

    /** Whether a claim is of an article that has the first one's from it or gave it, and of no other speaker. */
    private static boolean isCopy(Claim claim, Claim first, Origins origins) {
        boolean same = claim.article().equals(first.article());
        String source = claim.passage().source();
        boolean other = source == null || !source.equals(first.passage().source());
        return origins.areOne(claim.article(), first.article())
                && (same || other)
                && first.value() instanceof Quantity
                && !Differences.areDisputed(claim, first);
    }

    /** Adds the same value where an article has it that one of the group comes from: it may be told in other words there. */
    private static void addRetold(List<Claim> group, List<Claim> values, Origins origins) {
        List<Claim> members = List.copyOf(group);
        for (Claim value : values) {
            boolean there = group.stream().anyMatch(claim -> claim.article().equals(value.article()));
            boolean retold = members.stream()
                    .anyMatch(claim -> origins.areOne(claim.article(), value.article())
                            && claim.value().isComparable(value.value())
                            && claim.value().agrees(value.value()));
            if (!there && retold) {
                group.add(value);
            }
        }
    }

    /** What was said, with some claims in the place of what was said of them. */
    private static List<Spot> replaced(List<Spot> said, List<Claim> gone, List<Claim> instead) {
        List<Spot> sentences =
                new ArrayList<>(instead.stream().map(NewsDesk::spot).toList());
        for (Spot spot : said) {
            boolean replaced = gone.stream().anyMatch(claim -> isIn(claim, spot));
            boolean there = sentences.stream().anyMatch(other -> other.text().contains(spot.text()));
            if (!replaced && !there) {
                sentences.add(spot);
            }
        }
        return sentences.stream().distinct().toList();
    }

    private static Spot spot(Claim claim) {
        return new Spot(claim.passage(), claim.sentence(), List.of());
    }

    /** Of those that agree the likeliest or, where it comes from another of them, the original. */
    private static Claim original(List<Claim> group, Origins origins) {
        Claim likeliest = Collections.max(group, Comparator.comparingDouble(Claim::fit));
        return group.stream()
                .filter(claim -> origins.areOne(claim.article(), likeliest.article()))
                .min(Comparator.comparing(Claim::article, origins.originalFirst()))
                .orElse(likeliest);
    }

    private static Set<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::article).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> supporting(List<Claim> claims) {
        return withCopies(ids(claims));
    }

    private Set<String> withCopies(Set<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        ids.forEach(id -> all.addAll(family.apply(id)));
        return all;
    }

    private Edition plain(List<Spot> said, Origins origins) {
        Set<String> ids = new LinkedHashSet<>();
        for (Spot spot : said) {
            ids.add(spot.passage().article());
            spot.also().forEach(passage -> ids.add(passage.article()));
        }
        return new Edition(said, null, List.of(), withCopies(ids), (int) origins.independent(ids));
    }
}
