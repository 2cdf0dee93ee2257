package footnote.answer.check;

/** What the fitted part of the check looks at once no rule refuses a sentence; it looks at each alone and at each two. */
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
    /** 1 where one denies what the other does not, as far as can be told. */
    NEGATION,
    /** 1 where what one tells as done is planned, possible or asked for in the other. */
    FACTUALITY,
    /** 1 where who does what to whom seems to be exchanged. */
    ROLES,
    /** Number of the sentence's words. */
    LENGTH,
    /** Number of the quote's. */
    QUOTE_LENGTH,
    /** Cosine of the sentence and the nearest one of the quote. */
    MEANING,
    /** Cosine of the sentence and the nearest stretch of that one. */
    STRETCH_MEANING
}
