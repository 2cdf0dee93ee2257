package footnote.conversation;

import java.util.List;

/**
 * Questions that chat services have delivered. What a method has noted when it returns outlives the process. Safe for
 * use by several threads.
 */
public interface Inbox extends AutoCloseable {

    /** Takes a question down; returns false, and does nothing, where its id or its place is known already. */
    boolean accept(Delivery delivery);

    /** What has been accepted and is not finished, oldest first. */
    List<Delivery> unfinished();

    /** Whether anything was ever asked in a thread. */
    boolean knows(String thread);

    /** Notes which message will show the answer. */
    void posted(String id, String message);

    /** Notes the answer, so that it need not be found again. */
    void answered(String id, String answer);

    /** Notes that the answer is shown. Question and answer are forgotten here; only that they were is kept. */
    void finish(String id);

    @Override
    void close();
}
