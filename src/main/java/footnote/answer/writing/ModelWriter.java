package footnote.answer.writing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language model writes in its own sentences; where it fails, the built-in model stands in. What the language model had
 * written and was verified before it failed stays, and the built-in model's answer follows.
 *
 * @param writer the language model
 * @param check decides which of its sentences are supported
 * @param prompts what it is told
 * @param builtIn stands in
 */
public record ModelWriter(Writer writer, SupportCheck check, Prompts prompts, BuiltInWriter builtIn)
        implements AnswerWriter {

    private static final String STAGE = "model";

    private static final String BESIDE =
            "The language model may have passed over what was asked; the built-in model's answer follows its own.";

    @Override
    public Deadline deadline() {
        return Deadline.in(writer.time());
    }

    @Override
    public QuestionRewriting rewrite(
            String question, String plain, List<Turn> history, Deadline deadline, AnswerListener listener) {
        return history.isEmpty()
                ? QuestionRewriting.none(plain)
                : writer.stages()
                        .in(
                                STAGE,
                                () -> QuestionRewriting.by(
                                        writer.model(),
                                        prompts.standalone(history, question),
                                        plain,
                                        deadline,
                                        listener));
    }

    @Override
    public double confidence(Evidence evidence) {
        return builtIn.confidence(evidence);
    }

    @Override
    public Composition composition(Evidence evidence, Footnotes footnotes, AnswerListener listener) {
        return new Composition(evidence, footnotes, listener, check);
    }

    @Override
    public Written write(
            Evidence evidence,
            Composition composition,
            ModelRun.Sink builtInWords,
            @Nullable String fault,
            Deadline deadline,
            AnswerListener listener) {
        Optional<String> failure =
                fault == null ? failure(evidence, composition, deadline, listener) : Optional.of(fault);
        if (failure.isEmpty()) {
            return completed(evidence, composition, builtInWords, listener);
        }
        String notice = failure.get() + " The built-in model answered instead.";
        listener.on(new AnswerEvent.Notice(notice));
        composition.standIn();
        ConfidenceMetadata judgement = builtIn.write(evidence, builtInWords, listener);
        List<String> notices = new ArrayList<>(List.of(notice));
        notices.addAll(AnswerWriter.told(judgement.notices(), listener));
        return new Written(ExtractiveChatModel.NAME, judgement, notices);
    }

    /**
     * What a language model writes may be true and beside the question. Where it rests on none of the sentences that the
     * built-in model would answer with, those follow.
     */
    private Written completed(
            Evidence evidence, Composition composition, ModelRun.Sink builtInWords, AnswerListener listener) {
        CollectedSentences own = new CollectedSentences();
        ConfidenceMetadata judgement = builtIn.write(evidence, own, listener);
        boolean beside = !check.isOff()
                && !composition.sentences().isEmpty()
                && !own.sentences().isEmpty()
                && own.sentences().stream().noneMatch(composition::restsOn);
        if (!beside) {
            return new Written(writer.name(), judgement, List.of());
        }
        listener.on(new AnswerEvent.Notice(BESIDE));
        composition.standIn();
        return new Written(writer.name(), builtIn.write(evidence, builtInWords, listener), List.of(BESIDE));
    }

    /** Has the language model write; what went wrong, if anything did. */
    private Optional<String> failure(
            Evidence evidence, Composition composition, Deadline deadline, AnswerListener listener) {
        ChatRequest request = ChatRequest.builder()
                .messages(prompts.messages(evidence, writer.passages()))
                .parameters(EvidenceParameters.of(evidence))
                .build();
        try {
            writer.stages().in(STAGE, () -> ModelRun.of(writer.model(), request, composition, deadline, listener));
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
}
