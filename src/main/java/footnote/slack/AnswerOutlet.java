package footnote.slack;

import footnote.conversation.Delivery;

/** A way for an answer to where it was asked for. */
interface AnswerOutlet {

    /**
     * Shows at once that an answer is on its way, where that has not been shown yet.
     *
     * @param again whether it was tried before, so that what was sent may be there although nobody noted it
     * @return the delivery, with the message that will show the answer
     */
    Delivery open(Delivery delivery, AskedQuestion ask, boolean again) throws DeliveryRetry, DeliveryRefused;

    /** Shows the answer. */
    void show(Delivery delivery, AskedQuestion ask, AnswerMessage message, boolean again)
            throws DeliveryRetry, DeliveryRefused;
}
