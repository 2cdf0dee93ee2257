package footnote.answer.writing;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.check.SupportCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.extract.ConfidenceMetadata;
import footnote.answer.extract.EvidenceParameters;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.conversation.Turn;
import footnote.fault.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has answers written: by a language model if there is one, and by the built-in model where there is none or it fails.
 * What a language model had written and was verified before it failed stays, and the built-in model's answer follows.
 * Safe for use by several threads.
 */
public final class AnswerWriting {

    /** The built-in model takes milliseconds. */
    private static final Duration BUILT_IN = Duration.ofSeconds(30);

    private static final String BESIDE =
            "The language model may have passed over what was asked; the built-in model's answer follows its own.";

    private final StreamingChatModel builtIn;
    private final @Nullable Writer writer;
    private final SupportCheck check;
    private final Prompts prompts;

    public AnswerWriting(StreamingChatModel builtIn, @Nullable Writer writer, SupportCheck check, Prompts prompts) {
        this.builtIn = builtIn;
        this.writer = writer;
        this.check = check;
        this.prompts = prompts;
    }

    /**
     * What was written, beside the composition.
     *
     * @param model who wrote it in the end
     * @param judgement what the built-in model says of evidence and question
     * @param notices what the reader should know, each told already
     */
    public record Written(String model, ConfidenceMetadata judgement, List<String> notices) {

        /** Whether the built-in model had the last word. */
        public boolean isBuiltIn() {
            return model.equals(ExtractiveChatModel.NAME);
        }
    }

    public Deadline deadline() {
        return Deadline.in(writer == null ? BUILT_IN : writer.time());
    }

    /**
     * A follow-up as the language model makes it stand alone.
     *
     * @param plain the same as the built-in rules made it
     */
    public QuestionRewriting rewrite(
            String question, String plain, List<Turn> history, Deadline deadline, AnswerListener listener) {
        return writer == null || history.isEmpty()
                ? QuestionRewriting.none(plain)
                : QuestionRewriting.by(
                        writer.model(), prompts.standalone(history, question), plain, deadline, listener);
    }

    public Composition composition(Evidence evidence, Footnotes footnotes, AnswerListener listener) {
        return writer == null
                ? new Composition(evidence, footnotes, listener)
                : new Composition(evidence, footnotes, listener, check);
    }

    /**
     * Writes an answer into a composition.
     *
     * @param builtInWords passes what the built-in model writes on into the composition
     * @param fault what the language model has failed with already, if it has
     */
    public Written write(
            Evidence evidence,
            Composition composition,
            ModelRun.Sink builtInWords,
            @Nullable String fault,
            Deadline deadline,
            AnswerListener listener) {
        if (writer == null) {
            ConfidenceMetadata judgement = standIn(evidence, builtInWords, listener);
            return new Written(ExtractiveChatModel.NAME, judgement, told(judgement.notices(), listener));
        }
        Optional<String> failure =
                fault == null ? failure(writer, evidence, composition, deadline, listener) : Optional.of(fault);
        if (failure.isEmpty()) {
            return completed(writer, evidence, composition, builtInWords, listener);
        }
        String notice = failure.get() + " The built-in model answered instead.";
        listener.on(new AnswerEvent.Notice(notice));
        composition.standIn();
        ConfidenceMetadata judgement = standIn(evidence, builtInWords, listener);
        List<String> notices = new ArrayList<>(List.of(notice));
        notices.addAll(told(judgement.notices(), listener));
        return new Written(ExtractiveChatModel.NAME, judgement, notices);
    }

    private static List<String> told(List<String> notices, AnswerListener listener) {
        notices.forEach(notice -> listener.on(new AnswerEvent.Notice(notice)));
        return notices;
    }

    /**
     * What a language model writes may be true and beside the question. Where it rests on none of the sentences that the
     * built-in model would answer with, those follow.
     */
    private Written completed(
            Writer by,
            Evidence evidence,
            Composition composition,
            ModelRun.Sink builtInWords,
            AnswerListener listener) {
        CollectedSentences builtIn = new CollectedSentences();
        ConfidenceMetadata judgement = standIn(evidence, builtIn, listener);
        boolean beside = !check.isOff()
                && !composition.sentences().isEmpty()
                && !builtIn.sentences().isEmpty()
                && builtIn.sentences().stream().noneMatch(composition::restsOn);
        if (!beside) {
            return new Written(by.name(), judgement, List.of());
        }
        listener.on(new AnswerEvent.Notice(BESIDE));
        composition.standIn();
        return new Written(by.name(), standIn(evidence, builtInWords, listener), List.of(BESIDE));
    }

    /** Has the language model write; what went wrong, if anything did. */
    private Optional<String> failure(
            Writer by, Evidence evidence, Composition composition, Deadline deadline, AnswerListener listener) {
        ChatRequest request = ChatRequest.builder()
                .messages(prompts.messages(evidence, by.passages()))
                .parameters(EvidenceParameters.of(evidence))
                .build();
        try {
            run(by.model(), request, composition, deadline, listener);
        } catch (UnavailableException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (!composition.sentences().isEmpty() || composition.saysNothing()) {
            return Optional.empty();
        }
        return Optional.of(
                composition.dropped() == 0
                        ? "The language model wrote nothing."
                        : "Nothing that the language model wrote is supported by the articles.");
    }

    private ConfidenceMetadata standIn(Evidence evidence, ModelRun.Sink sink, AnswerListener listener) {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(evidence.question()))
                .parameters(EvidenceParameters.of(evidence))
                .build();
        return (ConfidenceMetadata)
                run(builtIn, request, sink, Deadline.in(BUILT_IN), listener).metadata();
    }

    static ModelRun run(
            StreamingChatModel model,
            ChatRequest request,
            ModelRun.Sink sink,
            Deadline deadline,
            AnswerListener listener) {
        ModelRun run = new ModelRun(sink, listener);
        model.chat(request, run);
        run.await(deadline);
        return run;
    }
}
