package footnote.answer.road;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.answer.receipt.FoundArticles;
import footnote.answer.receipt.ReceiptBook;
import footnote.conversation.Conversations;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Asks in conversations, for every channel in the same way: begins one where there is none yet, has the question answered
 * with what was said before, and keeps turn, answer as shown and receipt in one, before anyone hears that it is finished.
 */
public final class Conversing implements Assistant {

    private final Answerer answerer;
    private final Conversations conversations;
    private final ReceiptBook receipts;

    public Conversing(Answerer answerer, Conversations conversations, ReceiptBook receipts) {
        this.answerer = answerer;
        this.conversations = conversations;
        this.receipts = receipts;
    }

    @Override
    public void check(Question question) {
        answerer.check(question);
    }

    @Override
    public Question begin(Question question) {
        boolean begins = question.conversation() == null && !question.owner().isEmpty();
        return begins ? question.in(conversations.begin(question.owner())) : question;
    }

    @Override
    public Answer ask(Question asked, AnswerListener listener) {
        answerer.check(asked);
        List<Turn> history = history(asked);
        Question question = begin(asked);
        Transcript transcript = new Transcript(listener);
        FoundArticles found = new FoundArticles(transcript);
        Answer made;
        try {
            made = answerer.answer(question, history, found);
        } catch (CancellationException cut) {
            receipts.keepInterrupted(
                    question, transcript.text(), transcript.citations(), transcript.notices(), conversations);
            throw cut;
        }
        Answer answer = receipts.keep(question, made, found.ids(), conversations);
        listener.on(new AnswerEvent.Finished(answer));
        return answer;
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
}
