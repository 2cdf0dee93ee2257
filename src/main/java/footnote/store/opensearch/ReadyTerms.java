package footnote.store.opensearch;

import footnote.text.Language;
import footnote.text.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text taken apart here, so that a cluster has nothing to do but take it at its blanks. At the place of a word of another
 * language than English is its English term too, as in the local index.
 */
final class ReadyTerms {

    private ReadyTerms() {}

    static String of(@Nullable String text, Language language) {
        StringBuilder ready = new StringBuilder();
        List<Terms.Term> terms = text == null ? List.of() : Terms.of(text, language);
        for (Terms.Term term : terms) {
            ready.append(ready.isEmpty() ? "" : " ").append(term.stem());
            if (language != Language.ENGLISH) {
                ready.append(english(term));
            }
        }
        return ready.toString();
    }

    private static String english(Terms.Term term) {
        List<Terms.Term> english = Terms.of(term.word(), Language.ENGLISH);
        return english.size() == 1 && !english.getFirst().stem().equals(term.stem())
                ? Layout.SAME_PLACE + english.getFirst().stem()
                : "";
    }
}
