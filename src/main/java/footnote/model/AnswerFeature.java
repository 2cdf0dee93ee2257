package footnote.model;

/** What the refusal model looks at: one set of values for the whole answer. */
enum AnswerFeature {
    /** Log odds of the best sentence. */
    BEST,
    /** Its lead over the best sentence of another passage, in log odds. */
    LEAD,
    /** Cosine of the best sentence. */
    MEANING,
    /** Weight of the question's words in the best sentence. */
    COVERAGE,
    /** The same in its passage with the headline. */
    PASSAGE_COVERAGE,
    /** Weight of the rarest word of the question that the passage lacks. */
    RAREST_MISSING,
    /** Share of the question's names and numbers that sentence and context lack. */
    NAMES_MISSING,
    /** Weight of the question's words that occur nowhere. */
    NOWHERE,
    /** The best sentence has the kind of thing asked for. */
    KIND_GIVEN,
    /** The question asks for a kind of thing that the best sentence lacks. */
    KIND_LACKING,
    /** Number of content words of the question, as a logarithm. */
    QUESTION_LENGTH
}
