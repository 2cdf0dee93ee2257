package footnote.answer.extract;

/** What the sentence model looks at. Adding, removing or redefining one asks for a new fit. */
enum SentenceFeature {
    /** Cosine of sentence and question. */
    MEANING,
    /** Cosine of passage and question. */
    PASSAGE_MEANING,
    /** BM25 of the passage, as a share of the best. */
    PASSAGE_WORDS,
    /** One over the passage's rank. */
    PASSAGE_RANK,
    /** Weight of the question's words in the sentence. */
    COVERAGE,
    /** The same with the sentence before it and the headline. */
    CONTEXT_COVERAGE,
    /** The same for the whole passage with its headline. */
    PASSAGE_COVERAGE,
    /** Share of the question's names and numbers that sentence, the one before it and headline lack. */
    NAMES_MISSING,
    /** The question has a number that the sentence lacks, and the sentence has others of as many digits. */
    NUMBER_CLASH,
    /** The sentence ends in no full stop, as headlines and rows of tables do. */
    FRAGMENT,
    /** Weight of the rarest word of the question that passage and headline lack. */
    RAREST_MISSING,
    /** Neighbouring words of the question that are near each other in the sentence. */
    PAIRS,
    /** The question asks for a kind of thing and the sentence has one that the question has not. */
    KIND_GIVEN,
    /** The question asks for a kind of thing and the sentence has none. */
    KIND_LACKING,
    /** Share of the sentence's words that the question does not have: there must be something new in an answer. */
    NEWS,
    /** Logarithm of the number of words. */
    LENGTH,
    /** The sentence begins with a word that points back. */
    POINTS_BACK,
    /** The passage opens its article. */
    OPENING,
    /** What the trained reader says of the sentence: log odds; only where it was read. */
    READ_SENTENCE,
    /** What it says of the window around the sentence: log odds that it answers at all. */
    READ_WINDOW
}
