package footnote.eval.measures;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, each figure with how it is counted from the scores of questions. Shares are between 0 and 1; all are
 * {@code null} where there is nothing to measure. A question that a figure is not about does not count for it.
 */
public enum Figure {
    /** Share of the questions whose first found article is evidence; each article counts once, at its best rank. */
    ARTICLE_HIT_1(Group.ARTICLES, "hit@1", found(Score::articles, finding -> hit(finding, 1))),
    /** The same among the first five. */
    ARTICLE_HIT_5(Group.ARTICLES, "hit@5", found(Score::articles, finding -> hit(finding, 5))),
    /** The same among the first ten. */
    ARTICLE_HIT_10(Group.ARTICLES, "hit@10", found(Score::articles, finding -> hit(finding, 10))),
    /** Mean of 1 / rank of the first evidence article, 0 beyond the tenth. */
    ARTICLE_MRR_10(Group.ARTICLES, "MRR@10", found(Score::articles, Figure::reciprocal)),
    /** Mean share of a question's evidence articles among the first five. */
    ARTICLE_RECALL_5(Group.ARTICLES, "rec@5", found(Score::articles, EvidenceFound::recall5)),
    /** Mean nDCG; the ideal has all evidence articles, or ten, on the first ranks. */
    ARTICLE_NDCG_10(Group.ARTICLES, "nDCG@10", found(Score::articles, EvidenceFound::ndcg10)),
    /** The same of the order by words alone. */
    ARTICLE_NDCG_10_WORDS(Group.ARTICLES, "by words", found(Score::articles, EvidenceFound::words)),
    /** The same of the order by meaning alone. */
    ARTICLE_NDCG_10_MEANING(Group.ARTICLES, "by meaning", found(Score::articles, EvidenceFound::meaning)),

    /** Share of the questions whose first found passage overlaps an evidence quote. */
    PASSAGE_HIT_1(Group.PASSAGES, "hit@1", found(Score::passages, finding -> hit(finding, 1))),
    /** The same among the first five. */
    PASSAGE_HIT_5(Group.PASSAGES, "hit@5", found(Score::passages, finding -> hit(finding, 5))),
    /** The same among the first ten. */
    PASSAGE_HIT_10(Group.PASSAGES, "hit@10", found(Score::passages, finding -> hit(finding, 10))),
    /** Mean of 1 / rank of the first such passage, 0 beyond the tenth. */
    PASSAGE_MRR_10(Group.PASSAGES, "MRR@10", found(Score::passages, Figure::reciprocal)),
    /** Mean share of a question's evidence quotes that one of the first five passages overlaps. */
    PASSAGE_RECALL_5(Group.PASSAGES, "rec@5", found(Score::passages, EvidenceFound::recall5)),
    /** Mean nDCG, each quote at its best rank; the ideal has all quotes of a question in the first passage. */
    PASSAGE_NDCG_10(Group.PASSAGES, "nDCG@10", found(Score::passages, EvidenceFound::ndcg10)),
    /** The same of the order by words alone. */
    PASSAGE_NDCG_10_WORDS(Group.PASSAGES, "by words", found(Score::passages, EvidenceFound::words)),
    /** The same of the order by meaning alone. */
    PASSAGE_NDCG_10_MEANING(Group.PASSAGES, "by meaning", found(Score::passages, EvidenceFound::meaning)),

    /** Share of the answerable questions that were answered, in full or in part. */
    ANSWERED(Group.ANSWERS, "answered", Measure.share(Score::isAnswerable, Score::answered)),
    /** Of the answerable ones with strings to be found for answers, the share that has one in it; refused is wrong. */
    ACCEPTED(Group.ANSWERS, "accepted", Measure.mean(Score::isAnswerable, score -> number(score.accepted()))),
    /** Share of the answerable ones that miss nothing: neither an answer, nor an accepted one, nor the evidence. */
    RIGHT(Group.ANSWERS, "right", Measure.mean(Score::isAnswerable, score -> number(score.right()))),
    /** Mean token F1 with the nearest reference text of the answerable ones that have one; 0 where refused. */
    TOKEN_F1(Group.ANSWERS, "token F1", Measure.mean(Score::isAnswerable, Score::tokenF1)),
    /** Median words of the answers to answerable questions. */
    WORDS(
            Group.ANSWERS,
            "words",
            Unit.WORDS,
            Better.NEITHER,
            Measure.quantile(score -> score.isAnswerable() && score.answered(), Score::words, 0.5)),

    /** Share of the answerable questions with evidence that were answered with a citation from an evidence article. */
    CITED(Group.CITATIONS, "cited", Measure.share(Score::seeksArticles, Score::cited)),
    /** Of all citations of the answers, the share from evidence articles. */
    ARTICLE_PRECISION(
            Group.CITATIONS,
            "articles: prec.",
            cited(CitationScore::articles, CitationScore::fromArticles, CitationScore::all)),
    /** Of all evidence articles of the answered questions, the share cited. */
    ARTICLE_RECALL(
            Group.CITATIONS,
            "rec.",
            cited(CitationScore::articles, CitationScore::articlesCited, CitationScore::articles)),
    /** Harmonic mean of the two. */
    ARTICLE_F1(Group.CITATIONS, "F1", Measure.harmonic(ARTICLE_PRECISION.measure, ARTICLE_RECALL.measure)),
    /** Of all citations of the answers to questions with quotes, the share that overlaps one of their article. */
    QUOTE_PRECISION(
            Group.CITATIONS,
            "quotes: prec.",
            cited(CitationScore::quotes, CitationScore::fromQuotes, CitationScore::all)),
    /** Of all evidence quotes of the answered questions, the share that a citation overlaps. */
    QUOTE_RECALL(
            Group.CITATIONS, "rec.", cited(CitationScore::quotes, CitationScore::quotesCited, CitationScore::quotes)),
    /** Harmonic mean of the two: micro-averaged over the answered of the answerable questions. */
    QUOTE_F1(Group.CITATIONS, "F1", Measure.harmonic(QUOTE_PRECISION.measure, QUOTE_RECALL.measure)),
    /** Of all citations, whatever the question, the share that equals its article's text at its offsets. */
    EXACT(
            Group.CITATIONS,
            "exact",
            Measure.ratio(
                    score -> true,
                    score -> score.citations().exact(),
                    score -> score.citations().all())),

    /** How many sentences the answers have. */
    SENTENCES(
            Group.SENTENCES,
            "shown",
            Unit.COUNT,
            Better.NEITHER,
            Measure.sum(Figure::shows, score -> score.sentences().size())),
    /** The share of them with a citation. */
    SENTENCES_CITED(
            Group.SENTENCES,
            "cited",
            shown(Figure::shows, sentence -> true, one -> !one.quotes().isEmpty())),
    /** Of those that have a number or a name, the share that cites words which have them all. */
    SENTENCES_PARTICULARS(
            Group.SENTENCES,
            "facts cited",
            shown(Figure::shows, ShownSentence::particular, one -> one.uncited().isEmpty())),
    /** The share with a number or a name that is neither in the question nor in any article found for it. */
    SENTENCES_INVENTED(
            Group.SENTENCES,
            "invented",
            Unit.SHARE,
            Better.LESS,
            shown(Figure::shows, sentence -> true, one -> !one.invented().isEmpty())),
    /** Of all citations of the sentences on answerable questions, the share that is evidence and carries its sentence. */
    SENTENCES_PRECISION(
            Group.SENTENCES,
            "precision",
            Measure.ratio(
                    Score::citesEvidence,
                    score -> score.sentences().stream()
                            .mapToInt(ShownSentence::rightly)
                            .sum(),
                    score -> score.sentences().stream()
                            .mapToInt(one -> one.quotes().size())
                            .sum())),
    /** Of all sentences on answerable questions, the share that has such a citation. */
    SENTENCES_RECALL(
            Group.SENTENCES, "recall", shown(Score::citesEvidence, sentence -> true, one -> one.rightly() > 0)),
    /** Of the sentences on questions with strings to be found, the share that has one in it and such a citation. */
    SENTENCES_ACCEPTED(
            Group.SENTENCES,
            "accepted",
            shown(
                    score -> score.citesEvidence() && score.accepted() != null,
                    sentence -> true,
                    one -> one.accepted() && one.rightly() > 0)),

    /** Share of the unanswerable questions that were refused: the recall of refusing. */
    REFUSED(Group.REFUSALS, "refused", Measure.share(Score::isUnanswerable, score -> !score.answered())),
    /** Of what was refused, the share that is unanswerable; only where a set has both kinds. */
    REFUSAL_PRECISION(
            Group.REFUSALS,
            "precision",
            Measure.ofBothKinds(Measure.share(score -> score.counts() && !score.answered(), Score::isUnanswerable))),
    /** Share of the answerable questions that were refused. */
    WRONGLY_REFUSED(
            Group.REFUSALS,
            "wrongly refused",
            Unit.SHARE,
            Better.LESS,
            Measure.share(Score::isAnswerable, score -> !score.answered())),
    /** Probability that an answerable question gets a higher confidence than another: area under the curve. */
    CONFIDENCE_AUC(Group.REFUSALS, "AUC", Measure.ofBothKinds(Figure::area)),

    /** Of the questions as of a day, the share that is answered or refused rightly. */
    NEWS_AS_OF(Group.NEWS, "as of", news(NewsScore::asOf)),
    /** Of those of which it is known how many independent articles give the answer, the share that tells so many. */
    NEWS_INDEPENDENT(Group.NEWS, "independent", news(NewsScore::independent)),
    /** Of those whose articles have it from an original, the share that cites that. */
    NEWS_ORIGINAL(Group.NEWS, "original", news(NewsScore::original)),
    /** Of those to which articles give different values, the share that shows them. */
    NEWS_CONFLICT(Group.NEWS, "conflicts", news(NewsScore::conflict)),
    /** Of the shown ones, the share that tells rightly how the values come to differ. */
    NEWS_KIND(Group.NEWS, "kind", news(NewsScore::kind)),
    /** Of those with a value that holds now, the share that tells it. */
    NEWS_NEWEST(Group.NEWS, "newest", news(NewsScore::newest)),
    /** Of the answered ones whose values do not differ, the share that shows none as differing. */
    NEWS_NO_ALARM(Group.NEWS, "no alarm", news(NewsScore::quiet)),
    /** Of the answered ones whose answer is somebody's word, the share that tells whose. */
    NEWS_ATTRIBUTED(Group.NEWS, "attributed", news(NewsScore::attributed)),

    /** Share of the underspecified questions that were answered. */
    UNDERSPECIFIED_ANSWERED(
            Group.UNDERSPECIFIED,
            "answered",
            Unit.SHARE,
            Better.NEITHER,
            Measure.share(score -> !score.counts(), Score::answered)),
    /** Share of them that were refused. */
    UNDERSPECIFIED_REFUSED(
            Group.UNDERSPECIFIED,
            "refused",
            Unit.SHARE,
            Better.NEITHER,
            Measure.share(score -> !score.counts(), score -> !score.answered())),

    /** Median milliseconds of a question. */
    P50(Group.TIME, "p50 ms", Unit.MILLIS, Better.LESS, Measure.quantile(score -> true, Score::millis, 0.5)),
    /** 95th percentile of the same. */
    P95(Group.TIME, "p95 ms", Unit.MILLIS, Better.LESS, Measure.quantile(score -> true, Score::millis, 0.95));

    /** What a figure is counted in. */
    public enum Unit {
        SHARE,
        COUNT,
        WORDS,
        MILLIS
    }

    /** Which way a figure gets better. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private final Group group;
    private final String head;
    private final Unit unit;
    private final Better better;

    /** A function without state; the suppression can go when functions can be told from other objects. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Measure measure;

    Figure(Group group, String head, Measure measure) {
        this(group, head, Unit.SHARE, Better.MORE, measure);
    }

    Figure(Group group, String head, Unit unit, Better better, Measure measure) {
        this.group = group;
        this.head = head;
        this.unit = unit;
        this.better = better;
        this.measure = measure;
    }

    /** Its name in JSON: {@code article-hit-1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
    }

    /** What to write above it in a table of its group. */
    public String head() {
        return head;
    }

    public Unit unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    /** The figure of these questions; {@code null} where they have nothing to measure. */
    public @Nullable Double of(List<Score> scores) {
        return measure.of(scores);
    }

    private interface Field {
        @Nullable
        EvidenceFound of(Score score);
    }

    private static Measure found(Field field, ToDoubleFunction<EvidenceFound> value) {
        return Measure.mean(Score::isAnswerable, score -> {
            EvidenceFound finding = field.of(score);
            return finding == null ? null : value.applyAsDouble(finding);
        });
    }

    private static Measure news(Function<NewsScore, @Nullable Boolean> what) {
        return Measure.mean(score -> score.news() != null, score -> {
            NewsScore news = score.news();
            return news == null ? null : number(what.apply(news));
        });
    }

    private static double hit(EvidenceFound finding, int depth) {
        return finding.first() > 0 && finding.first() <= depth ? 1 : 0;
    }

    private static double reciprocal(EvidenceFound finding) {
        return finding.first() == 0 ? 0 : 1.0 / finding.first();
    }

    /** Of the answers to answerable questions that have such evidence. */
    private static Measure cited(
            ToDoubleFunction<CitationScore> evidence,
            ToDoubleFunction<CitationScore> part,
            ToDoubleFunction<CitationScore> whole) {
        return Measure.ratio(
                score -> score.isAnswerable() && score.answered() && evidence.applyAsDouble(score.citations()) > 0,
                score -> part.applyAsDouble(score.citations()),
                score -> whole.applyAsDouble(score.citations()));
    }

    private static boolean shows(Score score) {
        return score.counts() && score.answered();
    }

    /** Of all such sentences of some questions, the share that is so. */
    private static Measure shown(Predicate<Score> of, Predicate<ShownSentence> which, Predicate<ShownSentence> good) {
        return Measure.ratio(
                of,
                score -> score.sentences().stream().filter(which.and(good)).count(),
                score -> score.sentences().stream().filter(which).count());
    }

    private static @Nullable Double number(@Nullable Boolean value) {
        return value == null ? null : value ? 1.0 : 0.0;
    }

    private static Double area(List<Score> scores) {
        return new RefusalThreshold(scores.stream()
                        .filter(Score::counts)
                        .map(score -> new RefusalThreshold.Guess("", score.answerable(), score.confidence()))
                        .toList())
                .area();
    }
}
