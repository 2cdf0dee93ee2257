package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.conversation.Turn;
import footnote.eval.measures.AnswerScorer;
import footnote.eval.measures.ScoredAnswer;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a set's questions, on the same road as everybody, and judges the answers. */
public final class Evaluation {

    private static final String OWNER = "evaluation";

    private final EvalCollection.Opener benches;
    private final @Nullable RecordedAnswers written;

    public Evaluation(EvalCollection.Opener benches) {
        this(benches, null);
    }

    /**
     * Tells what is asked.
     *
     * @param written keeps what a language model writes; {@code null} where nothing is kept
     */
    public Evaluation(EvalCollection.Opener benches, @Nullable RecordedAnswers written) {
        this.benches = benches;
        this.written = written;
    }

    /**
     * What came of a set.
     *
     * @param judged what became of its questions, in their order
     * @param ingest what had to be indexed first; {@code null} where everything was there from the last time
     */
    public record Result(
            List<ScoredAnswer> judged, @Nullable Ingested ingest) {}

    /**
     * Asks all questions of a set.
     *
     * @param progress told how many articles and questions are done
     */
    public Result run(EvalSet set, EvalProgress progress) {
        int total = set.articles().size() + set.questions().size();
        try (EvalCollection bench = benches.open(set.name())) {
            Ingested ingest = EvalIngest.into(bench.articles(), set, (done, of) -> progress.at(done, total));
            AnswerScorer judge = new AnswerScorer(set, bench);
            List<ScoredAnswer> judged = new ArrayList<>();
            for (EvalQuestion question : set.questions()) {
                judged.add(judge.judge(question, ask(set.name(), question, bench)));
                progress.at(set.articles().size() + judged.size(), total);
            }
            return new Result(List.copyOf(judged), ingest);
        }
    }

    public static Answer ask(EvalQuestion question, EvalCollection bench) {
        return new Evaluation(name -> bench).ask("", question, bench);
    }

    private Answer ask(String set, EvalQuestion question, EvalCollection bench) {
        boolean recorded = question.history().stream().anyMatch(turn -> turn.role() == Turn.Role.ASSISTANT);
        if (!recorded && !question.history().isEmpty()) {
            return converse(set, question, bench);
        }
        asking(set, question, 0);
        return ask(new Question(question.text(), question.history(), null, "", question.asOf(), List.of()), bench);
    }

    /** Turns without a recorded answer are asked one after the other in one conversation. */
    private Answer converse(String set, EvalQuestion question, EvalCollection bench) {
        String conversation = null;
        for (int turn = 0; turn < question.history().size(); turn++) {
            asking(set, question, turn);
            String text = question.history().get(turn).content();
            conversation = ask(new Question(text, List.of(), conversation, OWNER), bench)
                    .conversation();
        }
        asking(set, question, question.history().size());
        return ask(new Question(question.text(), List.of(), conversation, OWNER, question.asOf(), List.of()), bench);
    }

    private void asking(String set, EvalQuestion question, int turn) {
        if (written != null) {
            written.asking("%s/%s/%d".formatted(set, question.id(), turn));
        }
    }

    private static Answer ask(Question question, EvalCollection bench) {
        return bench.assistant().ask(question, AnswerListener.NONE);
    }
}
