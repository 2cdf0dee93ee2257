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
                Terms.englishBeside(term)
                        .ifPresent(english -> ready.append(Layout.SAME_PLACE).append(english.stem()));
            }
        }
        return ready.toString();
    }
}
