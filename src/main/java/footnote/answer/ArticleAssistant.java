package footnote.answer;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import footnote.conversation.Conversations;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import footnote.ingest.ArticleCollection;
import footnote.model.Evidence;
import footnote.model.EvidenceParameters;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import footnote.search.Retriever;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The road of a question.
 *
 * <ol>
 *   <li>What was said before is looked up, and the question made to stand alone.
 *   <li>Small talk is answered at once.
 *   <li>Passages are found and numbered as evidence.
 *   <li>The model writes; each sentence is cited, verified and passed on ({@link Composition}).
 *   <li>The outcome is decided, and the turn kept.
 * </ol>
 */
public final class ArticleAssistant implements Assistant {

    /** How many passages a model gets to answer from; the built-in one is fitted to this number. */
    public static final int PASSAGES = 10;

    private final ArticleCollection articles;
    private final Retriever retriever;
    private final StreamingChatModel model;
    private final Prompts prompts;
    private final Conversations conversations;
    private final SmallTalk smallTalk;
    private final StandaloneQuestion standalone;

    public ArticleAssistant(
            ArticleCollection articles,
            Retriever retriever,
            StreamingChatModel model,
            Prompts prompts,
            Conversations conversations) {
        this.articles = articles;
        this.retriever = retriever;
        this.model = model;
        this.prompts = prompts;
        this.conversations = conversations;
        this.smallTalk = new SmallTalk(articles);
        this.standalone = new StandaloneQuestion(retriever::likeness);
    }

    @Override
    public Answer ask(Question question, AnswerListener listener) {
        Stopwatch watch = new Stopwatch();
        List<Turn> history = history(question);
        String conversation = conversation(question);
        Optional<String> reply = smallTalk.reply(question.text());
        Answer answer = reply.isPresent()
                ? about(question, conversation, reply.get(), watch, listener)
                : search(question, conversation, standalone.of(question.text(), history), watch, listener);
        keep(conversation, question, answer.text(), true);
        listener.on(new AnswerEvent.Finished(answer));
        return answer;
    }

    private @Nullable String conversation(Question question) {
        boolean begins = question.conversation() == null && !question.owner().isEmpty();
        return begins ? conversations.begin(question.owner()) : question.conversation();
    }

    private void keep(@Nullable String conversation, Question question, String answer, boolean complete) {
        if (conversation != null) {
            conversations.add(conversation, Turn.user(question.text()), Turn.assistant(answer), complete);
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
        return Answers.about(question.text(), conversation, text, watch.millis());
    }

    private Answer search(
            Question question, @Nullable String conversation, String asked, Stopwatch watch, AnswerListener listener) {
        Retrieval retrieval = retriever.find(asked, PASSAGES);
        watch.retrieved();
        listener.on(new AnswerEvent.Retrieved(asked, found(retrieval)));
        Evidence evidence = EvidenceBuilder.of(retrieval);
        Composition composition =
                new Composition(evidence, new Footnotes(articles::article, retrieval.passages()), listener);
        ModelRun run = compose(evidence, composition, question, conversation, listener);
        Verdict verdict = Verdict.of(evidence, composition, run);
        if (verdict.outcome() == Outcome.NOT_FOUND) {
            listener.on(new AnswerEvent.Text(verdict.text()));
        }
        return Answers.from(
                question.text(),
                conversation,
                asked,
                composition,
                verdict,
                nearest(retrieval, verdict),
                watch.millis());
    }

    private ModelRun compose(
            Evidence evidence,
            Composition composition,
            Question question,
            @Nullable String conversation,
            AnswerListener listener) {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(prompts.answer(evidence)))
                .parameters(EvidenceParameters.of(evidence))
                .build();
        ModelRun run = new ModelRun(composition, listener);
        model.chat(request, run);
        try {
            run.await();
        } catch (CancellationException cut) {
            keep(conversation, question, composition.text(), false);
            throw cut;
        }
        return run;
    }

    private List<AnswerEvent.Found> found(Retrieval retrieval) {
        return retrieval.passages().stream()
                .map(passage -> new AnswerEvent.Found(passage.article(), passage.name()))
                .toList();
    }

    /** The articles that come closest, each once, where the reader is to look for himself. */
    private List<Answer.Nearest> nearest(Retrieval retrieval, Verdict verdict) {
        Map<String, Answer.Nearest> nearest = new LinkedHashMap<>();
        for (Candidate passage : verdict.outcome() == Outcome.ANSWERED ? List.<Candidate>of() : retrieval.passages()) {
            nearest.computeIfAbsent(
                    passage.article(), id -> new Answer.Nearest(id, passage.name(), Footnotes.link(id)));
        }
        return nearest.values().stream().limit(3).toList();
    }
}
