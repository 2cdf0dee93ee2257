package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        List<Set<String>> nearlyDenied = scopes(quote, Polarity::nearlyDenies, true);
        for (Set<String> scope : denied(sentence)) {
            boolean twice = NEAR_DENIALS.contains(scope.iterator().next());
            boolean there = denied.stream().anyMatch(other -> shares(scope, other))
                    || (!twice && nearlyDenied.stream().anyMatch(other -> shares(scope, other)));
            if (!there) {
                return true;
            }
        }
        return false;
    }

    private static boolean leavesDenialOut(Reading sentence, Reading quote) {
        if (sentence.words().stream().anyMatch(Polarity::nearlyDenies)) {
            return false;
        }
        boolean denies = !denied(sentence).isEmpty();
        Set<String> said = plain(sentence);
        Set<String> there = plain(quote);
        for (Set<String> scope : denied(quote)) {
            String first = scope.iterator().next();
            long shared = scope.stream().filter(sentence::has).count();
            if ((!denies && shared >= SAME * scope.size())
                    || (Words.isAmong(first, said) && !Words.isAmong(first, there))) {
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

    private static boolean denies(Word word) {
        return DENIALS.contains(word.lower()) || word.lower().endsWith("n't");
    }

    private static boolean nearlyDenies(Word word) {
        return NEAR_DENIALS.contains(word.key());
    }

    /** For each denial, the content words it reaches. */
    private static List<Set<String>> denied(Reading text) {
        return scopes(text, Polarity::denies, false);
    }

    /** For each such word, the content words behind it, itself among them if asked for, then those before it too. */
    private static List<Set<String>> scopes(Reading text, Predicate<Word> which, boolean around) {
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            if (which.test(text.words().get(i))) {
                Set<String> scope = new LinkedHashSet<>();
                reach(text.words(), i).forEach(word -> scope.add(word.key()));
                if (around) {
                    text.words().subList(Math.max(0, i - REACH), i + 1).forEach(word -> scope.add(word.key()));
                }
                if (!scope.isEmpty()) {
                    all.add(scope);
                }
            }
        }
        return all;
    }

    private static List<Word> reach(List<Word> words, int denial) {
        List<Word> reached = new ArrayList<>();
        int clause = words.get(denial).clause();
        for (int i = denial + 1; i < words.size() && reached.size() < REACH; i++) {
            Word word = words.get(i);
            if (word.clause() != clause || word.lower().equals("but")) {
                break;
            }
            if (word.isContent()) {
                reached.add(word);
            }
        }
        return reached;
    }

    /** The content words of the places that no denial reaches. */
    private static Set<String> plain(Reading text) {
        Set<Word> reached = new HashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            if (denies(text.words().get(i))) {
                reached.addAll(reach(text.words(), i));
            }
        }
        return text.words().stream()
                .filter(word -> word.isContent() && !reached.contains(word))
                .map(Word::key)
                .collect(Collectors.toSet());
    }
}
