package footnote.eval.measures;

import footnote.answer.Answer;
import footnote.eval.sets.EvalQuestion;

/**
 * One question with what became of it, judged.
 *
 * @param question the question
 * @param answer the answer
 * @param score the judgement in numbers
 */
public record ScoredAnswer(EvalQuestion question, Answer answer, Score score) {}
