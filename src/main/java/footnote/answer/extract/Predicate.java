package footnote.answer.extract;

import footnote.text.Terms;
import footnote.text.Terms.Term;
import footnote.text.Verbs;
import footnote.text.analysis.WordForms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a question takes for granted that somebody did: in "Why did the ferry sink?" that it sank. Where no text says so,
 * in this word or another, the question may rest on a false premise.
 */
final class Predicate {

    private static final Set<String> AUXILIARIES = Set.of("did", "does", "do");

    private final String verb;
    private final String stem;
    private final Set<String> stems;

    private Predicate(Term term) {
        this.verb = term.word();
        this.stem = term.stem();
        this.stems = Terms.content(String.join(" ", Verbs.LINES.getOrDefault(verb, List.of(verb))));
    }

    /** The verb behind "did", "does" or "do" and what it is said of; empty for a question that is asked otherwise. */
    static Optional<Predicate> of(String question) {
        List<Term> terms = Terms.of(question);
        int subject = 0;
        while (subject < terms.size()
                && !AUXILIARIES.contains(terms.get(subject).word().toLowerCase(Locale.ROOT))) {
            subject++;
        }
        return terms.stream()
                .skip(subject + 2L) // at least one word is the subject
                .filter(term -> !term.isStop() && Verbs.LINES.containsKey(term.word()))
                .findFirst()
                .map(Predicate::new);
    }

    String verb() {
        return verb;
    }

    /** Whether a text with these stems can say it, in whatever word. */
    boolean isSaid(Set<String> text) {
        return stems.stream().anyMatch(text::contains)
                || text.stream().anyMatch(other -> WordForms.beginAlike(stem, other));
    }
}
