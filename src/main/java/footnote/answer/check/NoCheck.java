package footnote.answer.check;

import java.util.List;

/** No check at all: what a model writes is shown as it is, with its own numbers and no others. For evaluations alone. */
public enum NoCheck implements SupportCheck {
    SHOWS_ALL;

    @Override
    public List<Support> check(String sentence, List<Quote> quotes) {
        return quotes.stream().<Support>map(quote -> new Support.Borne(1)).toList();
    }

    @Override
    public boolean isOff() {
        return true;
    }
}
