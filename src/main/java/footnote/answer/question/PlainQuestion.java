package footnote.answer.question;

import footnote.text.PlainText;
import java.util.regex.Pattern;

/** A question as it is looked for: without emphasis marks, emoji, and addresses that were pasted with it. */
public final class PlainQuestion {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\uFE0F\\u200D]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainQuestion() {}

    /** The question in plain words; as it is where nothing else would be left. */
    public static String of(String question) {
        String plain = ADDRESS.matcher(PlainText.of(question)).replaceAll(" ");
        plain = BLANKS.matcher(PICTURES.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return plain.chars().anyMatch(Character::isLetterOrDigit) ? plain : question;
    }
}
