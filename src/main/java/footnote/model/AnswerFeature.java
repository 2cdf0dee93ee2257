package footnote.model;

/**
 * What the refusal model looks at: one set of values for the whole answer, read from the best sentence. Few, and such as
 * mean the same in every collection: how far one sentence leads over others depends on how much else is on the topic, and
 * says nothing about whether any of them answers. With a dozen more the fit was better on the sets fitted to and worse
 * on every other.
 */
enum AnswerFeature {
    /** Cosine with the question, the average of the sentence's and its passage's. */
    MEANING,
    /** Log odds of the sentence. */
    BEST,
    /** Weight of the question's words in the sentence's passage with the headline. */
    PASSAGE_COVERAGE,
    /** Share of the question's names and numbers that sentence and context lack. */
    NAMES_MISSING,
    /** The question asks for a kind of thing that the sentence lacks. */
    KIND_LACKING
}
