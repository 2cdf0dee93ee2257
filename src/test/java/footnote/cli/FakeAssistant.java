package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Answers with what it is told to, streaming the text word by word, and remembers what it was asked. */
final class FakeAssistant implements Assistant {

    final List<Question> asked = new ArrayList<>();
    Function<Question, Answer> answers = question -> SampleAnswers.answered(question.text());

    @Override
    public Answer ask(Question question, AnswerListener listener) {
        asked.add(question);
        Answer answer = answers.apply(question);
        for (String piece : answer.text().splitWithDelimiters(" ", 0)) {
            if (listener.gone()) {
                throw new CancellationException();
            }
            listener.on(new AnswerEvent.Text(piece));
        }
        listener.on(new AnswerEvent.Finished(answer));
        return answer;
    }
}
