package footnote.answer.writing;

import footnote.article.Splitter;
import java.util.List;

/** Sentences of what a model wrote. */
final class WrittenSentences {

    private static final Splitter SPLITTER = new Splitter();

    private WrittenSentences() {}

    static List<String> of(String text) {
        return SPLITTER.split(text).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(span -> span.of(text))
                .toList();
    }

    /** Whether the text ends with an end mark, closing quotes aside. */
    static boolean isClosed(String text) {
        int i = text.length() - 1;
        while (i > 0 && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…".indexOf(text.charAt(i)) >= 0;
    }
}
