package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what two texts deny: neither may a "not" be added nor left out, nor a word be turned into its opposite. */
final class Polarity {

    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "nowhere");

    /** Words that say "not" in their own way; an honest sentence may put one for the other. */
    private static final Set<String> NEAR_DENIALS = Set.of(
            "fail",
            "refus",
            "declin",
            "deni",
            "reject",
            "lack",
            "unabl",
            "imposs",
            "absent",
            "absenc",
            "stop",
            "prevent",
            "block",
            "avoid",
            "abstain",
            "hardli",
            "rare",
            "barr",
            "unlik",
            "dismiss",
            "rule",
            "stay",
            "away",
            "skip",
            "miss",
            "exclud",
            "instead",
            "un",
            "ban",
            "free",
            "few",
            "little",
            "unchang",
            "undisclos",
            "unknown");

    /** How many content words behind a denial it reaches. */
    private static final int REACH = 5;

    /** Share of what a text denies that a sentence must have to speak of the same. */
    private static final double SAME = 0.6;

    private Polarity() {}

    static boolean agrees(Reading sentence, Reading quote) {
        return !addsDenial(sentence, quote) && !leavesDenialOut(sentence, quote) && !turnsAround(sentence, quote);
    }

    private static boolean addsDenial(Reading sentence, Reading quote) {
        List<Set<String>> denied = denied(quote);
        for (Set<String> scope : denied(sentence)) {
            boolean there = denied.stream().anyMatch(other -> shares(scope, other)) || mayDeny(quote);
            if (!there) {
                return true;
            }
        }
        return false;
    }

    private static boolean leavesDenialOut(Reading sentence, Reading quote) {
        if (!denied(sentence).isEmpty() || mayDeny(sentence)) {
            return false;
        }
        for (Set<String> scope : denied(quote)) {
            long said = scope.stream().filter(sentence::has).count();
            String first = scope.iterator().next();
            boolean onlyDenied = plain(quote).stream().noneMatch(key -> Words.areRelated(key, first));
            if (said >= SAME * scope.size() || (sentence.has(first) && onlyDenied)) {
                return true;
            }
        }
        return false;
    }

    private static boolean turnsAround(Reading sentence, Reading quote) {
        return sentence.keys().stream()
                .filter(key -> !quote.has(key))
                .flatMap(key -> Words.opposites(key).stream())
                .anyMatch(opposite -> quote.keys().contains(opposite) && !sentence.has(opposite));
    }

    private static boolean shares(Set<String> one, Set<String> two) {
        return one.stream().anyMatch(key -> Words.isAmong(key, two));
    }

    private static boolean mayDeny(Reading text) {
        return text.words().stream().anyMatch(word -> NEAR_DENIALS.contains(word.key()));
    }

    private static boolean denies(Word word) {
        return DENIALS.contains(word.lower()) || word.lower().endsWith("n't");
    }

    /** For each denial, the content words it reaches. */
    private static List<Set<String>> denied(Reading text) {
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            if (denies(text.words().get(i))) {
                Set<String> scope = scope(text.words(), i);
                if (!scope.isEmpty()) {
                    all.add(scope);
                }
            }
        }
        return all;
    }

    private static Set<String> scope(List<Word> words, int denial) {
        Set<String> scope = new LinkedHashSet<>();
        int clause = words.get(denial).clause();
        for (int i = denial + 1; i < words.size() && scope.size() < REACH; i++) {
            Word word = words.get(i);
            if (word.clause() != clause || word.lower().equals("but")) {
                break;
            }
            if (word.isContent()) {
                scope.add(word.key());
            }
        }
        return scope;
    }

    /** The content words that no denial reaches. */
    private static Set<String> plain(Reading text) {
        Set<String> plain = new LinkedHashSet<>(text.keys());
        denied(text).forEach(plain::removeAll);
        return plain;
    }
}
