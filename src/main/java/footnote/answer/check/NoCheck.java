package footnote.answer.check;

/** No check at all: what a model writes is shown as it is, with its own numbers and no others. For evaluations alone. */
public enum NoCheck implements SentenceCheck {
    SHOWS_ALL;

    @Override
    public boolean supports(String sentence, String quote, String context) {
        return true;
    }

    @Override
    public boolean isOff() {
        return true;
    }
}
