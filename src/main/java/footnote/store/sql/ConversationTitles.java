package footnote.store.sql;

/** Names for conversations that nobody has named. */
final class ConversationTitles {

    /** What fits on two lines of a narrow list. */
    private static final int MAX_LENGTH = 80;

    private ConversationTitles() {}

    /** The question on one line, cut at a blank where it is long. */
    static String of(String question) {
        String line = question.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int blank = line.lastIndexOf(' ', MAX_LENGTH);
        int end = blank > MAX_LENGTH / 2 ? blank : MAX_LENGTH;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
