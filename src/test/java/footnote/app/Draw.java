package footnote.app;

import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.testing.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws questions from evaluation sets, the same ones each time. */
final class Draw {

    private Draw() {}

    /** So many questions of a set, in random order. */
    static List<EvalQuestion> of(EvalSet set, int count, long seed) {
        List<EvalQuestion> questions = new ArrayList<>(set.questions());
        Collections.shuffle(questions, new Random(seed));
        return List.copyOf(questions.subList(0, Math.min(count, questions.size())));
    }

    static List<EvalQuestion> of(String set, int count, long seed) {
        return of(EvalSet.read(Shared.path("eval/" + set)), count, seed);
    }
}
