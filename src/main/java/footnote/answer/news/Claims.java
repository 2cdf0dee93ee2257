package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds what each article gives for a question that asks for a number or a date: of all the values of its likely
 * sentences the one that the reader points at.
 */
final class Claims {

    /** So many sentences of a passage are read, those nearest to the question that have a value. */
    private static final int SENTENCES = 3;

    /** So many passages are read, which takes some 10 ms each. */
    private static final int PASSAGES = 8;

    /** A number that answers this much less likely than the likeliest, in log odds, is one of something else. */
    private static final double FITS = 6.5;

    /** The same of dates, which are not judged. */
    private static final double FITS_TIME = 2.5;

    /** And so is one less likely than this. */
    static final double LEAST = 0;

    /** By so much one of several values of a sentence must be likelier than the others. */
    private static final double CLEARLY = 2.5;

    /** What it adds that a number counts what is asked for, and takes that it counts something else. */
    private static final double NOUN = 1;

    /** What it adds that all words of the question stand beside the value. */
    private static final double WORDS = 2;

    /** What the judge's log odds count beside the reader's. */
    private static final double JUDGED = 1.5;

    /** So many of the likeliest are judged, where they differ. */
    private static final int JUDGE = 8;

    private static final Pattern MANY = Pattern.compile("(?i)\\bhow many\\b");

    private final AnalysedText question;
    private final Asked asked;
    private final PieceReader reader;

    private Claims(Evidence evidence, PieceReader reader) {
        this.question = AnalysedText.of(evidence.question());
        this.asked = new Asked(question);
        this.reader = reader;
    }

    /**
     * The likeliest claim of each article and of each who is cited there, the likeliest first; none where neither a number
     * nor a date is asked for.
     */
    static Found of(Evidence evidence, PieceReader reader) {
        Claims claims = new Claims(evidence, reader);
        List<Claim> values = claims.candidates(evidence);
        List<Claim> all = claims.judged(plain(values));
        double best = all.isEmpty() ? 0 : all.getFirst().fit();
        double least = Math.max(LEAST, best - (claims.asked.isForTime() ? FITS_TIME : FITS));
        Map<String, Claim> each = new LinkedHashMap<>();
        all.stream()
                .filter(claim -> claim.fit() >= least)
                .forEach(claim -> each.putIfAbsent(claim.article() + " " + claim.by(), claim));
        List<Claim> likely = List.copyOf(each.values());
        return new Found(
                likely.stream().map(claim -> shared(claim, likely, values)).toList(), values);
    }

    /**
     * What an article gives where the reader pointed at a value that no other article has, and another value of the same
     * sentence is what another article gives: that one. Not where the sentence says that a number has come to be another,
     * or takes one back: then it is the new value that no other article has yet.
     */
    private static Claim shared(Claim claim, List<Claim> likely, List<Claim> values) {
        if (Differences.isComeTo(claim) || Differences.takesBack(claim) || isElsewhere(claim, claim, likely)) {
            return claim;
        }
        return values.stream()
                .filter(other -> other.passage().number() == claim.passage().number()
                        && other.sentence().equals(claim.sentence())
                        && isElsewhere(other, claim, likely))
                .findFirst()
                .map(other -> other.fitting(claim.fit()))
                .orElse(claim);
    }

    private static boolean isElsewhere(Claim value, Claim claim, List<Claim> likely) {
        return likely.stream()
                .anyMatch(other -> !other.article().equals(claim.article())
                        && other.value().isComparable(value.value())
                        && other.value().agrees(value.value()));
    }

    /**
     * What articles give.
     *
     * @param likely the claims
     * @param values all values that were read, most of which are of something else
     */
    record Found(List<Claim> likely, List<Claim> values) {}

    /** Without those of sentences that give several values and the reader does not clearly point at one, nor the words. */
    private static List<Claim> plain(List<Claim> values) {
        return values.stream()
                .filter(claim -> Differences.isComeTo(claim)
                        || values.stream()
                                .noneMatch(other -> other.passage().number()
                                                == claim.passage().number()
                                        && other.sentence().equals(claim.sentence())
                                        && other.value().isComparable(claim.value())
                                        && !other.value().agrees(claim.value())
                                        && Math.abs(other.fit() - claim.fit()) < CLEARLY))
                .toList();
    }

    /** The likeliest first, judged where they differ. */
    private List<Claim> judged(List<Claim> claims) {
        Comparator<Claim> likeliest = Comparator.comparingDouble(claim -> -claim.fit());
        List<Claim> first = claims.stream().sorted(likeliest).limit(JUDGE).toList();
        boolean differ = first.stream()
                .anyMatch(claim -> !claim.value().isComparable(first.getFirst().value())
                        || !claim.value().agrees(first.getFirst().value()));
        return differ
                ? first.parallelStream().map(this::judged).sorted(likeliest).toList()
                : first;
    }

    private List<Claim> candidates(Evidence evidence) {
        if (!asked.isForValue()) {
            return List.of();
        }
        List<Evidence.Passage> passages =
                Period.of(question, asked, new Topic(question).of(evidence.passages())).stream()
                        .limit(PASSAGES)
                        .toList();
        return passages.parallelStream()
                .flatMap(passage -> claims(passage).stream())
                .toList();
    }

    private record Valued(Evidence.Sentence sentence, List<Asked.Found> values) {}

    private List<Claim> claims(Evidence.Passage passage) {
        List<Valued> valued = passage.sentences().stream()
                .map(sentence -> new Valued(
                        sentence, asked.in(AnalysedText.of(sentence.span().of(passage.text())), passage.published())))
                .filter(sentence -> !sentence.values().isEmpty())
                .sorted(Comparator.comparingDouble(one -> -one.sentence().meaning()))
                .limit(SENTENCES)
                .sorted(Comparator.comparingInt(one -> one.sentence().span().start()))
                .toList();
        return valued.isEmpty() ? List.of() : read(passage, valued);
    }

    private List<Claim> read(Evidence.Passage passage, List<Valued> valued) {
        List<String> pieces = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Valued one : valued) {
            String text = one.sentence().span().of(passage.text());
            int from = 0;
            for (Asked.Found found : one.values()) {
                Span span = found.span();
                if (span.start() < from) {
                    continue;
                }
                add(text.substring(from, span.start()), pieces);
                places.add(pieces.size());
                claims.add(claim(passage, one.sentence(), found));
                add(span.of(text), pieces);
                from = span.end();
            }
            add(text.substring(from), pieces);
        }
        String title = passage.title();
        List<Double> logits = reader.read(question.text(), title == null ? "" : title, pieces);
        return IntStream.range(0, claims.size())
                .filter(i -> places.get(i) < logits.size())
                .mapToObj(i -> claims.get(i)
                        .fitting(logits.get(places.get(i))
                                + NOUN * noun(claims.get(i))
                                + WORDS * Topic.shared(question, claims.get(i))))
                .toList();
    }

    /** 1 where what is counted is the question's, 0 where nothing is told, -1 where it is something else. */
    private int noun(Claim claim) {
        Set<String> counted = Topic.counted(claim);
        return counted.isEmpty() ? 0 : counted.stream().anyMatch(question::has) ? 1 : -1;
    }

    /** "How many died?" and "six" make "six died", which the sentence bears out or does not. */
    private Claim judged(Claim claim) {
        Matcher many = MANY.matcher(question.text());
        if (!many.find()) {
            return claim;
        }
        String said = many.replaceFirst(Matcher.quoteReplacement(claim.shown())).replaceAll("\\?+\\s*$", ".");
        double judged = reader.supports(said, around(claim));
        return claim.fitting(claim.fit() + JUDGED * judged);
    }

    /** The sentence with those beside it, which may say what it is about. */
    private static String around(Claim claim) {
        List<Evidence.Sentence> sentences = claim.passage().sentences();
        int at = IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).span().equals(claim.sentence()))
                .findFirst()
                .orElse(0);
        int first = Math.max(0, Math.min(at - 1, sentences.size() - 3));
        int last = Math.min(sentences.size() - 1, first + 2);
        return claim.passage()
                .text()
                .substring(
                        sentences.get(first).span().start(),
                        sentences.get(last).span().end());
    }

    private static void add(String piece, List<String> pieces) {
        if (!piece.isBlank()) {
            pieces.add(piece);
        }
    }

    private static Claim claim(Evidence.Passage passage, Evidence.Sentence sentence, Asked.Found found) {
        String text = sentence.span().of(passage.text());
        String clause = Clause.around(found.span(), text);
        List<String> own = Attribution.in(clause); // it may have another speaker than the rest of the sentence
        return new Claim(
                passage,
                sentence.span(),
                found.value(),
                found.span().of(text),
                clause,
                own.isEmpty() ? Attribution.of(passage, sentence.span()) : own,
                0);
    }
}
