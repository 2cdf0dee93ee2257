package footnote.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * What a reader is told about an answer, in the language of the question: in English, German, French, Spanish, Russian,
 * Turkish, Arabic and Chinese; to all others in English. The words are in {@code phrases.properties} beside this class.
 * Immutable.
 */
public final class Phrases {

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Those of a language; English where there are none. */
    public static Phrases in(Language language) {
        return new Phrases(ResourceBundle.getBundle(
                "footnote.text.phrases",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Nothing in the articles answers. */
    public String nothing() {
        return bundle.getString("nothing");
    }

    /** A part of a question that nothing answers. */
    public String unanswered(String question) {
        return filled("unanswered", question);
    }

    /** No article has any of these words. */
    public String notMentioned(List<String> words) {
        return filled("notMentioned", quoted(words));
    }

    /** None of the articles that tell of this has any of these words. */
    public String notMentionedHere(List<String> words) {
        return filled("notMentionedHere", quoted(words));
    }

    /** The trained reader does not know the question's language. */
    public String wordsAlone() {
        return bundle.getString("wordsAlone");
    }

    private String quoted(List<String> words) {
        return words.stream()
                .map(word -> filled("quoted", word))
                .collect(Collectors.joining(bundle.getString("between")));
    }

    private String filled(String key, String value) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(new Object[] {value});
    }
}
