package footnote.text.analysis;

import footnote.text.analysis.AnalysedText.Word;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something denied.
 *
 * @param by the word that denies it
 * @param main the word it denies first of all
 * @param keys all it reaches
 * @param before what stands before it
 */
public record Denial(Word by, String main, Set<String> keys, Set<String> before) {

    /** What deny a whole thing rather than that something is done with it. */
    private static final Set<String> OF_THINGS = Set.of("no", "none", "nobody", "nothing", "neither", "nor", "without");

    /** Whether both deny something of the same, put before the "not" or behind it. */
    public boolean isAbout(Denial that) {
        return Stream.concat(keys.stream(), before.stream())
                .anyMatch(key -> WordForms.isAmong(key, that.keys) || WordForms.isAmong(key, that.before));
    }

    /** Whether what this denies first of all, or two things around it, are denied there. */
    public boolean isSameAs(Denial that) {
        Set<String> there = new HashSet<>(that.keys);
        there.addAll(that.before);
        Set<String> here = new HashSet<>(keys);
        here.addAll(before);
        return WordForms.isAmong(main, there)
                || here.stream().filter(key -> WordForms.isAmong(key, there)).count() > 1;
    }

    public boolean isOfThing() {
        return OF_THINGS.contains(by.lower());
    }

    public boolean shares(Denial that) {
        return keys.stream().anyMatch(key -> WordForms.isAmong(key, that.keys));
    }

    public boolean reaches(String key) {
        return WordForms.isAmong(key, keys);
    }
}
