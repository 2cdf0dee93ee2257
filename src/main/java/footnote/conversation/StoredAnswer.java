package footnote.conversation;

/**
 * An answer as its reader saw it.
 *
 * @param answer id of the answer
 * @param json the whole answer, as the edge that showed it writes it
 */
public record StoredAnswer(String answer, String json) {}
