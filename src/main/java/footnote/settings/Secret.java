package footnote.settings;

import footnote.fault.BadInputException;

/** A key to somebody's service. Shows itself to nobody but who asks for it by name. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Takes a key.
     *
     * @param origin where it comes from, for the message
     * @throws BadInputException if it cannot be one; what it was is not repeated
     */
    public static Secret of(String text, String origin) {
        String key = text.strip();
        // Anything else could not be sent in a header, and the complaint about that would quote it.
        if (key.isEmpty() || !key.chars().allMatch(unit -> unit > ' ' && unit < 0x7f)) {
            throw new BadInputException("What %s holds is no key; put the key there alone.".formatted(origin));
        }
        return new Secret(key);
    }

    /** A key that people chose for this product itself: any text will do. */
    public static Secret chosen(String text) {
        return new Secret(text);
    }

    /** The secret itself, to be sent or compared and never to be shown. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(not shown)";
    }
}
