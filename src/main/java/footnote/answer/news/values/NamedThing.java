package footnote.answer.news.values;

import footnote.text.analysis.WordForms;
import java.util.Set;

/**
 * A person, place or body, by its name.
 *
 * @param keys the words of the name, as they are compared
 */
public record NamedThing(Set<String> keys) implements Value {

    @Override
    public boolean isComparable(Value other) {
        return other instanceof NamedThing;
    }

    /** One may be a part of the other: a surname, a country's short name. */
    @Override
    public boolean agrees(Value other) {
        Set<String> others = ((NamedThing) other).keys;
        return keys.stream().anyMatch(key -> WordForms.isAmong(key, others));
    }
}
