package footnote.suggest;

import footnote.article.Span;

/**
 * A question that a sentence should answer.
 *
 * @param question the question
 * @param sentence where the sentence stands in its article
 */
record Candidate(String question, Span sentence) {}
