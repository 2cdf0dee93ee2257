package footnote.conversation;

import java.util.List;

/**
 * Questions that chat services have delivered. Several servers may share them; each question is held by one at a time, and
 * what another notes of it changes nothing. What a method has noted when it returns outlives the process. Safe for use by
 * several threads.
 */
public interface Inbox extends AutoCloseable {

    /** What becomes of a question that comes in. */
    enum Taken {
        /** Its id or its place is known already; nothing was done. */
        KNOWN,
        /** It was taken down, and this server is to go about it. */
        OURS,
        /** It was taken down; its turn comes when what was asked before it in its thread is finished. */
        LATER
    }

    /** Takes a question down, unless it is known already. */
    Taken accept(Delivery delivery);

    /**
     * Takes over what no living server is about, and of each thread only what comes next; this server is to go about it.
     *
     * @param limit how many at most
     * @return them, the oldest first
     */
    List<Delivery> take(int limit);

    /** Whether this server still holds a question: where it does, no other takes it over for some seconds. */
    boolean holds(String id);

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
