package footnote.answer.road;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.EvidenceBuilder;
import footnote.answer.news.AsOf;
import footnote.answer.news.Edition;
import footnote.answer.news.NewsDesk;
import footnote.answer.news.PieceReader;
import footnote.answer.news.SourceNames;
import footnote.answer.question.PlainQuestion;
import footnote.answer.question.QuestionParts;
import footnote.answer.question.SmallTalk;
import footnote.answer.question.SpellingCorrection;
import footnote.answer.question.SpellingCorrection.Corrected;
import footnote.answer.question.StandaloneQuestion;
import footnote.answer.writing.AnswerWriter;
import footnote.answer.writing.Composition;
import footnote.answer.writing.Deadline;
import footnote.answer.writing.EditedWords;
import footnote.answer.writing.Footnotes;
import footnote.answer.writing.QuestionRewriting;
import footnote.collection.ArticleCollection;
import footnote.collection.Background;
import footnote.collection.CollectionStatus;
import footnote.conversation.Turn;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import footnote.search.Retriever;
import footnote.search.SearchFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The road of a question.
 *
 * <ol>
 *   <li>Small talk is answered at once.
 *   <li>The question is made to stand alone: by rules, and once passages are found for that, by the language model if
 *       there is one.
 *   <li>Passages are found, for each thing that is asked, and numbered as evidence.
 *   <li>The model writes; each sentence is cited, verified and passed on ({@link Composition}).
 *   <li>The outcome is decided; {@link Conversing} keeps it.
 * </ol>
 */
public final class ArticleAssistant implements Assistant, Answerer {

    /** How many passages are found for a question; the built-in model is fitted to this number. */
    public static final int PASSAGES = 20;

    private final ArticleCollection articles;
    private final Retriever retriever;
    private final AnswerWriter writer;
    private final NewsDesk desk;
    private final SmallTalk smallTalk;
    private final SpellingCorrection spelling;

    /** Compares nothing that articles give for what is asked. */
    public ArticleAssistant(ArticleCollection articles, Retriever retriever, AnswerWriter writer) {
        this(articles, retriever, writer, PieceReader.NONE);
    }

    /** @param pieces finds what articles give for what is asked, to be compared */
    public ArticleAssistant(ArticleCollection articles, Retriever retriever, AnswerWriter writer, PieceReader pieces) {
        this.articles = articles;
        this.retriever = retriever;
        this.writer = writer;
        this.desk = new NewsDesk(
                pieces,
                articles::article,
                id -> articles.background(id).map(Background::family).orElse(List.of(id)));
        this.smallTalk = new SmallTalk(articles);
        this.spelling = new SpellingCorrection(retriever::similar, pieces::hasWord);
    }

    /** Answers a question that brings all that was said before with it; nothing is kept. */
    @Override
    public Answer ask(Question question, AnswerListener listener) {
        Answer answer = answer(question, question.history(), listener);
        listener.on(new AnswerEvent.Finished(answer));
        return answer;
    }

    @Override
    public Answer answer(Question question, List<Turn> history, AnswerListener listener) {
        Stopwatch watch = new Stopwatch();
        SearchFilter filter = filter(question);
        return smallTalk
                .reply(question.text())
                .map(reply -> about(question, reply, watch, listener))
                .orElseGet(() -> search(question, filter, history, watch, listener));
    }

    @Override
    public void check(Question question) {
        filter(question);
    }

    private SearchFilter filter(Question question) {
        Set<String> sources = question.sources().isEmpty()
                ? Set.of()
                : SourceNames.resolve(question.sources(), articles.sources().keySet());
        return new SearchFilter(question.asOf(), sources);
    }

    private Answer about(Question question, String text, Stopwatch watch, AnswerListener listener) {
        listener.on(new AnswerEvent.Retrieved(question.text(), List.of()));
        listener.on(new AnswerEvent.Text(text));
        return AnswerBuilder.about(question.text(), question.conversation(), text, watch.millis());
    }

    private Answer search(
            Question question, SearchFilter wanted, List<Turn> history, Stopwatch watch, AnswerListener listener) {
        Deadline deadline = writer.deadline();
        String asked = PlainQuestion.of(question.text());
        StandaloneQuestion standalone =
                new StandaloneQuestion(retriever::likeness, reading -> answered(reading, wanted));
        QuestionParts parts = new QuestionParts(standalone);
        Corrected spelt = spelling.of(standalone.of(asked, history));
        String plain = spelt.text();
        Retrieval all = retrieve(plain, wanted, listener);
        SearchFilter filter = knownBy(plain, all, wanted);
        Retrieval first = filter.equals(wanted) ? all : retrieve(plain, filter, listener);
        watch.retrieved();
        QuestionRewriting rewriting = writer.rewrite(asked, plain, history, deadline, listener);
        boolean rewritten = !rewriting.question().equals(plain);
        Retrieval whole = rewritten ? retrieve(rewriting.question(), filter, listener) : first;
        List<Retrieval> found = (rewritten ? parts.of(rewriting.question(), List.of()) : parts.of(asked, history))
                .stream()
                        .map(part -> retriever.find(spelling.of(part).text(), PASSAGES, filter))
                        .toList();
        Retrieval retrieval = EvidenceBuilder.together(whole, found);
        Evidence built = EvidenceBuilder.of(retrieval, found);
        Evidence evidence = rewritten || history.isEmpty()
                ? built
                : built.typed(spelling.of(asked).text());
        Composition composition =
                writer.composition(evidence, new Footnotes(articles::article, retrieval.passages()), listener);
        EditedWords builtInWords = new EditedWords(evidence, desk, composition);
        AnswerWriter.Written written =
                writer.write(evidence, composition, builtInWords, rewriting.fault(), deadline, listener);
        OutcomeDecision verdict = OutcomeDecision.of(evidence, composition, written);
        if (verdict.outcome() == Outcome.NOT_FOUND) {
            listener.on(new AnswerEvent.Text(verdict.text()));
        }
        Optional<Edition> edition = verdict.outcome() == Outcome.NOT_FOUND ? Optional.empty() : builtInWords.edition();
        List<Conflict> conflicts =
                edition.map(edited -> conflicts(edited, evidence, composition)).orElse(List.of());
        return AnswerBuilder.from(
                question.text(),
                question.conversation(),
                retrieval.question(),
                composition,
                edition.map(edited -> new Answer.Sources(edited.supporting().size(), edited.independent()))
                        .orElseGet(() -> sources(composition.citations())),
                conflicts,
                verdict,
                nearest(retrieval, verdict),
                notices(spelt, written, filter, listener),
                watch.millis());
    }

    private List<String> notices(
            Corrected spelt, AnswerWriter.Written written, SearchFilter filter, AnswerListener listener) {
        List<String> all = new ArrayList<>(written.notices());
        Stream.of(spelt.notices().stream(), pending().stream(), leftOut(filter).stream())
                .flatMap(notices -> notices)
                .forEach(notice -> {
                    listener.on(new AnswerEvent.Notice(notice));
                    all.add(notice);
                });
        return List.copyOf(all);
    }

    /** While vectors are being made, the meaning of some passages is not known. */
    private Optional<String> pending() {
        CollectionStatus status = articles.status();
        return status.pending() == 0
                ? Optional.empty()
                : Optional.of("%,d of %,d passages are found by their words alone until they are fully indexed."
                        .formatted(status.pending(), status.passages()));
    }

    /** Nobody can say of an article without a date that it was there by a day. */
    private Optional<String> leftOut(SearchFilter filter) {
        int undated = filter.publishedBy() == null ? 0 : retriever.undated(filter);
        return undated == 0
                ? Optional.empty()
                : Optional.of(
                        undated == 1
                                ? "One article without a date was left out."
                                : "%,d articles without a date were left out.".formatted(undated));
    }

    /** How likely some articles answer a question. */
    private double answered(String question, SearchFilter filter) {
        Retrieval found = retriever.find(question, PASSAGES, filter);
        return writer.confidence(EvidenceBuilder.of(found));
    }

    /** A question may itself ask what was known by a day. */
    private static SearchFilter knownBy(String question, Retrieval found, SearchFilter asked) {
        return found.passages().stream()
                .map(Candidate::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .filter(newest -> asked.publishedBy() == null)
                .flatMap(newest -> AsOf.in(question, newest))
                .map(day -> new SearchFilter(day, asked.sources()))
                .orElse(asked);
    }

    private Retrieval retrieve(String question, SearchFilter filter, AnswerListener listener) {
        Retrieval retrieval = retriever.find(question, PASSAGES, filter);
        listener.on(new AnswerEvent.Retrieved(question, found(retrieval)));
        return retrieval;
    }

    private List<AnswerEvent.Found> found(Retrieval retrieval) {
        return retrieval.passages().stream()
                .map(passage -> new AnswerEvent.Found(passage.article(), passage.name()))
                .toList();
    }

    private static List<Conflict> conflicts(Edition edition, Evidence evidence, Composition composition) {
        Conflict.Kind kind = edition.kind();
        if (kind == null) {
            return List.of();
        }
        List<Conflict.Given> values = new ArrayList<>();
        for (Edition.Given given : edition.values()) {
            composition
                    .cite(given.spot().passage(), given.spot().span())
                    .ifPresent(n -> values.add(new Conflict.Given(given.value(), n, given.published())));
        }
        return values.size() < 2 ? List.of() : List.of(new Conflict(evidence.question(), kind, List.copyOf(values)));
    }

    /** Articles that are copies of one another are one source. */
    private Answer.Sources sources(List<Citation> citations) {
        List<String> cited =
                citations.stream().map(Citation::article).distinct().toList();
        long independent = cited.stream()
                .map(id -> articles.background(id)
                        .map(background -> background.family().getFirst())
                        .orElse(id))
                .distinct()
                .count();
        return new Answer.Sources(cited.size(), (int) independent);
    }

    /** The articles that come closest, each once, where the reader is to look for himself. */
    private List<Answer.Nearest> nearest(Retrieval retrieval, OutcomeDecision verdict) {
        Map<String, Answer.Nearest> nearest = new LinkedHashMap<>();
        for (Candidate passage : verdict.outcome() == Outcome.ANSWERED ? List.<Candidate>of() : retrieval.passages()) {
            nearest.computeIfAbsent(
                    passage.article(), id -> new Answer.Nearest(id, passage.name(), Footnotes.link(id)));
        }
        return nearest.values().stream().limit(3).toList();
    }
}
