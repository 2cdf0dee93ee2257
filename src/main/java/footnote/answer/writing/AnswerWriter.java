package footnote.answer.writing;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.evidence.Evidence;
import footnote.answer.extract.ConfidenceMetadata;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.conversation.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has answers written. Safe for use by several threads. */
public sealed interface AnswerWriter permits BuiltInWriter, ModelWriter {

    /**
     * What was written, beside the composition.
     *
     * @param model who wrote it in the end
     * @param judgement what the built-in model says of evidence and question
     * @param notices what the reader should know, each told already
     */
    record Written(String model, ConfidenceMetadata judgement, List<String> notices) {

        /** Whether the built-in model had the last word. */
        public boolean isBuiltIn() {
            return model.equals(ExtractiveChatModel.NAME);
        }
    }

    /** By when an answer that is begun now is to be written. */
    Deadline deadline();

    /**
     * A follow-up made to stand alone.
     *
     * @param plain the same as the built-in rules made it
     */
    QuestionRewriting rewrite(
            String question, String plain, List<Turn> history, Deadline deadline, AnswerListener listener);

    /** How likely the built-in model thinks it that evidence answers its question. */
    double confidence(Evidence evidence);

    /** What the answer is written into. */
    Composition composition(Evidence evidence, Footnotes footnotes, AnswerListener listener);

    /**
     * Writes an answer into a composition.
     *
     * @param builtInWords passes what the built-in model writes on into the composition
     * @param fault what the rewriting has failed with already, if it has
     */
    Written write(
            Evidence evidence,
            Composition composition,
            ModelRun.Sink builtInWords,
            @Nullable String fault,
            Deadline deadline,
            AnswerListener listener);

    /** Tells notices; returns them. */
    static List<String> told(List<String> notices, AnswerListener listener) {
        notices.forEach(notice -> listener.on(new AnswerEvent.Notice(notice)));
        return notices;
    }
}
