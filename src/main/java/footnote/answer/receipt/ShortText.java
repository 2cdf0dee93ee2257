package footnote.answer.receipt;

import java.util.List;

/**
 * Cuts texts.
 *
 * @param longest how many UTF-16 units may stay
 */
record ShortText(int longest) {

    static final String ELLIPSIS = "…";

    boolean fits(String text) {
        return text.length() <= longest;
    }

    String of(String text) {
        if (fits(text)) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + ELLIPSIS;
    }

    List<String> all(List<String> texts) {
        return texts.stream().map(this::of).toList();
    }
}
