package footnote.conversation;

/**
 * An answer as its reader saw it.
 *
 * @param answer id of the answer
 * @param json the whole answer, as {@code answer.wire.AnswerCodec} writes it
 */
public record StoredAnswer(String answer, String json) {}
