package footnote.eval.measures;

/** What is wrong with an answer, in the order to read them in. */
public enum Miss {
    /** The articles answer it, but it was not answered. */
    WRONGLY_REFUSED,
    /** No article answers it, but it was answered. */
    WRONGLY_ANSWERED,
    /** It has no accepted answer in it; where only reference texts are known: it cites none of the evidence. */
    WRONG_ANSWER,
    /** It has an accepted answer in it but cites none of the evidence. */
    WITHOUT_EVIDENCE
}
