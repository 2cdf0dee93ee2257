package footnote.answer.extract;

/**
 * What the refusal model looks at: one set of values for the whole answer, read from the best sentence. Few, and such as
 * mean much the same in every collection. With a dozen more (how far the best sentence leads over others, for one, which
 * depends on how much else there is on the topic) the fit was better on the sets fitted to and worse on every other.
 */
enum AnswerFeature {
    /** Cosine with the question, the average of the sentence's and its passage's. */
    MEANING,
    /** Weight of the question's words in the sentence. */
    COVERAGE,
    /** Weight of the question's words in the sentence's passage with the headline. */
    PASSAGE_COVERAGE,
    /** Share of the question's names and numbers that sentence and context lack. */
    NAMES_MISSING,
    /** The sentence has another number than the question asks about. */
    NUMBER_CLASH,
    /** The question asks for a kind of thing that the sentence lacks. */
    KIND_LACKING,
    /** The sentence ends in no full stop. */
    FRAGMENT,
    /** What the trained reader says of the sentence; 0 where it did not read. */
    READ_SENTENCE,
    /** What it says of the window around the sentence. */
    READ_WINDOW
}
