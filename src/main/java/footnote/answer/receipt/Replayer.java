package footnote.answer.receipt;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks again what was asked before.
 *
 * @param receipts the receipts
 * @param assistant answers from today's collection, and keeps no receipts
 * @param maker makes a receipt of its answer, to compare
 */
public record Replayer(Receipts receipts, Assistant assistant, ReceiptMaker maker) {

    /**
     * Asks the question of an answer again, as it was read then, of the same publications up to the same day.
     *
     * @return what came of it; empty where there is no such answer
     * @throws BadInputException if the question was too long to be kept whole
     */
    public Optional<Replay> replay(String id) {
        return receipts.find(id).map(this::replay);
    }

    private Replay replay(AnswerReceipt then) {
        if (then.isQuestionCut()) {
            throw new BadInputException("The question was too long to be kept whole; it cannot be asked again.");
        }
        FoundArticles found = new FoundArticles(AnswerListener.NONE);
        Question question = new Question(
                then.standalone(),
                List.of(),
                null,
                "",
                then.settings().asOf(),
                then.settings().sources());
        Answer answer = assistant.ask(question, found);
        AnswerReceipt now = maker.of(question, answer, found.ids());
        List<Replay.Change> changes = new AnswerChanges(then, now, maker.articles()).all();
        List<Replay.Change> causes = new ArrayList<>(new ArticleChanges(then, now, maker.articles()).all());
        causes.addAll(new ProductChanges(then, now).all());
        if (!changes.isEmpty() && causes.isEmpty()) {
            causes.add(unknown(now));
        }
        return new Replay(
                changes.isEmpty(), changes, List.copyOf(causes), new ReceiptCheck(maker.articles()).of(then), answer);
    }

    private static Replay.Change unknown(AnswerReceipt now) {
        boolean builtIn = now.settings().model().equals("extractive");
        return new Replay.Change(
                Replay.Kind.UNKNOWN,
                builtIn
                        ? "Nothing that the receipt tells of has changed; other articles may have been added or withdrawn."
                        : "A language model does not always write the same.");
    }
}
