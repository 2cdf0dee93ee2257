package footnote.slack;

import footnote.conversation.Delivery;

/** A way for an answer to where it was asked for. */
interface Outlet {

    /**
     * Shows at once that an answer is on its way, where that has not been shown yet.
     *
     * @param again whether it was tried before, so that what was sent may be there although nobody noted it
     * @return the delivery, with the message that will show the answer
     */
    Delivery open(Delivery delivery, Ask ask, boolean again) throws TryLater, Refused;

    /** Shows the answer. */
    void show(Delivery delivery, Ask ask, Letter letter, boolean again) throws TryLater, Refused;
}
