package footnote.answer.verify;

/** What the fitted part of the check looks at once nothing speaks against a sentence. */
enum Evidencing {
    /** Weight of the sentence's content words that the quote has. */
    COVERAGE,
    /** Weight of its rarest word that the quote lacks. */
    RAREST_MISSING,
    /** Number of its content words that the quote lacks. */
    MISSING,
    /** Number of those that stand where the quote has another word. */
    REPLACED,
    /** Weight of those in the stretch of the sentence that lacks most. */
    STRETCH_MISSING,
    /** Share of the words that stand together in the sentence and apart in the quote. */
    PARTED,
    /** 1 where the quote denies something, in whatever way, and the sentence nothing. */
    DENIAL_LEFT_OUT,
    /** Cosine of the sentence and the nearest one of the quote. */
    MEANING,
    /** Cosine of the sentence and the nearest stretch of that one. */
    STRETCH_MEANING
}
