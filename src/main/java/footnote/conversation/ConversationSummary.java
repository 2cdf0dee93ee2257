package footnote.conversation;

import java.time.Instant;

/**
 * A conversation in a list.
 *
 * @param id its id
 * @param title the name it was given, else the beginning of its first question
 * @param updated when something was last said in it
 * @param questions how many questions were asked in it
 */
public record ConversationSummary(String id, String title, Instant updated, int questions) {}
