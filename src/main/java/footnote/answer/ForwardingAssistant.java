package footnote.answer;

/** An assistant beside another, which is asked all that this one does not see to itself. */
public abstract class ForwardingAssistant implements Assistant {

    /** The other one. */
    protected final Assistant assistant;

    protected ForwardingAssistant(Assistant assistant) {
        this.assistant = assistant;
    }

    @Override
    public void check(Question question) {
        assistant.check(question);
    }

    @Override
    public Question begin(Question question) {
        return assistant.begin(question);
    }
}
