package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks a set's questions, on the same road as everybody, and judges the answers. */
public final class Evaluation {

    private static final String OWNER = "evaluation";

    private final Bench.Opener benches;

    public Evaluation(Bench.Opener benches) {
        this.benches = benches;
    }

    /**
     * Asks all questions of a set.
     *
     * @param progress told how many articles and questions are done, and of how many
     */
    public List<Judged> run(EvalSet set, BiConsumer<Integer, Integer> progress) {
        int total = set.articles().size() + set.questions().size();
        try (Bench bench = benches.open(set.name())) {
            Ingest.into(bench.articles(), set, (done, of) -> progress.accept(done, total));
            List<Judged> judged = new ArrayList<>();
            for (EvalQuestion question : set.questions()) {
                judged.add(Judged.of(set.name(), question, ask(question, bench), bench.articles()));
                progress.accept(set.articles().size() + judged.size(), total);
            }
            return judged;
        }
    }

    /** Turns without a recorded answer are asked one after the other in one conversation. */
    private static Answer ask(EvalQuestion question, Bench bench) {
        boolean recorded = question.history().stream().anyMatch(turn -> turn.role() == Turn.Role.ASSISTANT);
        if (recorded || question.history().isEmpty()) {
            Question asked = new Question(question.text(), question.history(), null, "");
            return bench.assistant().ask(asked, AnswerListener.NONE);
        }
        String conversation = null;
        for (Turn turn : question.history()) {
            Question earlier = new Question(turn.content(), List.of(), conversation, OWNER);
            conversation = bench.assistant().ask(earlier, AnswerListener.NONE).conversation();
        }
        return bench.assistant()
                .ask(new Question(question.text(), List.of(), conversation, OWNER), AnswerListener.NONE);
    }
}
