package footnote.cli.terminal;

/** Colours and weights, where the terminal shows them; the bare text elsewhere. */
public enum Style {
    BOLD("1"),
    DIM("2"),
    NUMBER("36"),
    GOOD("32"),
    BAD("31"),
    MARKED("7");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    public String of(String text, Screen screen) {
        return screen.colours() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
