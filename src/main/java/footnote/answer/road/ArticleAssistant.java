package footnote.answer.road;

import dev.langchain4j.model.chat.StreamingChatModel;
import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.answer.check.SupportCheck;
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
import footnote.answer.receipt.FoundArticles;
import footnote.answer.receipt.ReceiptBook;
import footnote.answer.writing.AnswerWriting;
import footnote.answer.writing.Composition;
import footnote.answer.writing.Deadline;
import footnote.answer.writing.EditedWords;
import footnote.answer.writing.Footnotes;
import footnote.answer.writing.Prompts;
import footnote.answer.writing.QuestionRewriting;
import footnote.answer.writing.Writer;
import footnote.collection.ArticleCollection;
import footnote.collection.Background;
import footnote.collection.CollectionStatus;
import footnote.conversation.Conversations;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
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
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The road of a question.
 *
 * <ol>
 *   <li>What was said before is looked up, and the question made to stand alone: by rules, and once passages are found
 *       for that, by the language model if there is one.
 *   <li>Small talk is answered at once.
 *   <li>Passages are found, for each thing that is asked, and numbered as evidence.
 *   <li>The model writes; each sentence is cited, verified and passed on ({@link Composition}).
 *   <li>The outcome is decided, and the turn kept.
 * </ol>
 */
public final class ArticleAssistant implements Assistant {

    /** How many passages are found for a question; the built-in model is fitted to this number. */
    public static final int PASSAGES = 20;

    private final ArticleCollection articles;
    private final Retriever retriever;
    private final AnswerWriting authors;
    private final Conversations conversations;
    private final PieceReader pieces;
    private final ReceiptBook receipts;
    private final NewsDesk desk;
    private final SmallTalk smallTalk;
    private final StandaloneQuestion standalone;
    private final SpellingCorrection spelling;
    private final QuestionParts parts;

    /** Answers in the articles' own sentences. */
    public ArticleAssistant(
            ArticleCollection articles,
            Retriever retriever,
            StreamingChatModel builtIn,
            Prompts prompts,
            Conversations conversations) {
        this(
                articles,
                retriever,
                new AnswerWriting(builtIn, null, SupportCheck.NOTHING_PASSES, prompts),
                conversations,
                PieceReader.NONE,
                ReceiptBook.NONE);
    }

    /**
     * Answers in a language model's sentences.
     *
     * @param builtIn stands in where the writer fails
     * @param check decides which of the writer's sentences are supported
     */
    public ArticleAssistant(
            ArticleCollection articles,
            Retriever retriever,
            StreamingChatModel builtIn,
            Writer writer,
            SupportCheck check,
            Prompts prompts,
            Conversations conversations) {
        this(
                articles,
                retriever,
                new AnswerWriting(builtIn, writer, check, prompts),
                conversations,
                PieceReader.NONE,
                ReceiptBook.NONE);
    }

    private ArticleAssistant(
            ArticleCollection articles,
            Retriever retriever,
            AnswerWriting authors,
            Conversations conversations,
            PieceReader pieces,
            ReceiptBook receipts) {
        this.articles = articles;
        this.retriever = retriever;
        this.authors = authors;
        this.conversations = conversations;
        this.pieces = pieces;
        this.receipts = receipts;
        this.desk = new NewsDesk(
                pieces,
                articles::article,
                id -> articles.background(id).map(Background::family).orElse(List.of(id)));
        this.smallTalk = new SmallTalk(articles);
        this.standalone = new StandaloneQuestion(retriever::likeness);
        this.spelling = new SpellingCorrection(retriever::similar);
        this.parts = new QuestionParts(standalone);
    }

    /** The same, comparing what articles give for what is asked as far as a reader finds it in them. */
    public ArticleAssistant reading(PieceReader pieces) {
        return new ArticleAssistant(articles, retriever, authors, conversations, pieces, receipts);
    }

    /** The same, keeping a receipt of each answer. */
    public ArticleAssistant keeping(ReceiptBook book) {
        return new ArticleAssistant(articles, retriever, authors, conversations, pieces, book);
    }

    @Override
    public Answer ask(Question question, AnswerListener listener) {
        Stopwatch watch = new Stopwatch();
        SearchFilter filter = filter(question);
        List<Turn> history = history(question);
        String conversation = conversation(question);
        Optional<String> reply = smallTalk.reply(question.text());
        FoundArticles found = new FoundArticles(listener);
        Answer made = reply.isPresent()
                ? about(question, conversation, reply.get(), watch, found)
                : search(question, filter, conversation, history, watch, found);
        Answer answer = receipts.keep(question, made, found.ids(), conversations);
        listener.on(new AnswerEvent.Finished(answer));
        return answer;
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

    private @Nullable String conversation(Question question) {
        boolean begins = question.conversation() == null && !question.owner().isEmpty();
        return begins ? conversations.begin(question.owner()) : question.conversation();
    }

    private void keepInterrupted(@Nullable String conversation, Question question, String soFar) {
        if (conversation != null) {
            conversations.add(conversation, Turn.user(question.text()), Turn.assistant(soFar), false);
        }
    }

    private List<Turn> history(Question question) {
        String id = question.conversation();
        if (id == null) {
            return question.history();
        }
        List<Turn> kept = conversations
                .turns(id, question.owner())
                .orElseThrow(
                        () -> new BadInputException("This conversation is not known here any more; begin a new one."));
        return question.history().isEmpty() ? kept : question.history();
    }

    private Answer about(
            Question question, @Nullable String conversation, String text, Stopwatch watch, AnswerListener listener) {
        listener.on(new AnswerEvent.Retrieved(question.text(), List.of()));
        listener.on(new AnswerEvent.Text(text));
        return AnswerBuilder.about(question.text(), conversation, text, watch.millis());
    }

    private Answer search(
            Question question,
            SearchFilter wanted,
            @Nullable String conversation,
            List<Turn> history,
            Stopwatch watch,
            AnswerListener listener) {
        Deadline deadline = authors.deadline();
        String asked = PlainQuestion.of(question.text());
        Corrected spelt = spelling.of(standalone.of(asked, history));
        String plain = spelt.text();
        Retrieval all = retrieve(plain, wanted, listener);
        SearchFilter filter = knownBy(plain, all, wanted);
        Retrieval first = filter.equals(wanted) ? all : retrieve(plain, filter, listener);
        watch.retrieved();
        QuestionRewriting rewriting = keeping(
                conversation, question, () -> "", () -> authors.rewrite(asked, plain, history, deadline, listener));
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
                authors.composition(evidence, new Footnotes(articles::article, retrieval.passages()), listener);
        EditedWords builtInWords = new EditedWords(evidence, desk, composition);
        AnswerWriting.Written written = keeping(
                conversation,
                question,
                composition::text,
                () -> authors.write(evidence, composition, builtInWords, rewriting.fault(), deadline, listener));
        OutcomeDecision verdict = OutcomeDecision.of(evidence, composition, written);
        if (verdict.outcome() == Outcome.NOT_FOUND) {
            listener.on(new AnswerEvent.Text(verdict.text()));
        }
        Optional<Edition> edition = verdict.outcome() == Outcome.NOT_FOUND ? Optional.empty() : builtInWords.edition();
        List<Conflict> conflicts =
                edition.map(edited -> conflicts(edited, evidence, composition)).orElse(List.of());
        return AnswerBuilder.from(
                question.text(),
                conversation,
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
            Corrected spelt, AnswerWriting.Written written, SearchFilter filter, AnswerListener listener) {
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

    /** Does something that the listener may break off; what there is by then is kept as interrupted. */
    private <T> T keeping(@Nullable String conversation, Question question, Supplier<String> soFar, Supplier<T> work) {
        try {
            return work.get();
        } catch (CancellationException cut) {
            keepInterrupted(conversation, question, soFar.get());
            throw cut;
        }
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
