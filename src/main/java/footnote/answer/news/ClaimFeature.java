package footnote.answer.news;

/** What is known of a value and a question, from which a fitted model tells whether it answers. */
enum ClaimFeature {
    /** The reader's log odds that the answer stands where the value stands. */
    READER,
    /** These less those of the value, of any article, for which they are greatest. */
    BEHIND,
    /** These less the greatest of other values of its sentence, within {@link ClaimReader#FAR}. */
    AHEAD,
    /** 1 where a number's unit is the one that the question's words tell. */
    UNIT,
    /** Share of the question's words, names aside, that stand beside the value. */
    WORDS,
    /** Share of the question's names that its passage or headline has; 1 where it has none. */
    NAMES,
    /** 1 for a name. */
    IS_NAME,
    /** 1 for a date or a time. */
    IS_MOMENT
}
