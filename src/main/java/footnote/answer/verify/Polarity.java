package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import footnote.article.WordLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what two texts deny: neither may a "not" be added nor left out, nor a word be turned into its opposite. */
final class Polarity {

    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "nowhere");

    /** Words that say "not" in their own way; an honest sentence may put one for the other. */
    private static final Set<String> NEAR_DENIALS = denying("nearly");

    /** Those that deny what they are followed by: "failed to reach", "stopped delivering". */
    private static final Set<String> REFUSALS = denying("refusing");

    /** Those that undo what they are done to: "rejected the plan", "called off the walkout". */
    private static final Set<String> UNDOING = denying("undoing");

    /** "Does not expect that it comes" is "expects that it does not come". */
    private static final Set<String> OPINIONS = Set.of(
            "expect", "think", "believ", "want", "plan", "intend", "seem", "appear", "suppos", "predict", "like");

    /** What goes with a "no" and is not denied by it. */
    private static final Set<String> AND_SO_ON = Set.of("longer", "yet", "ever", "anymore", "still", "even");

    /** "No more than" five denies nothing. */
    private static final Set<String> BOUNDS = Set.of("more", "less", "fewer", "later", "earlier", "doubt");

    /** What behind a "still" has not happened yet. */
    private static final Set<String> STILL_TO =
            Set.of("need", "needs", "must", "await", "awaits", "require", "requires", "to", "without", "lacks", "lack");

    /** How many content words behind a denial it reaches. */
    private static final int REACH = 5;

    /** How many words before a denial it may be about. */
    private static final int BEFORE = 8;

    /** "No" denies a thing, of which few words are said. */
    private static final int REACH_OF_NO = 4;

    /** How many words may stand between a refusal and what is refused. */
    private static final int NEAR = 6;

    /** Share of what a text denies that a sentence must have to speak of the same. */
    private static final double SAME = 0.6;

    private Polarity() {}

    private static Set<String> denying(String how) {
        return WordLists.lines(Polarity.class, "denials.txt").stream()
                .filter(line -> line.getFirst().equals(how))
                .flatMap(line -> line.stream().skip(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean agrees(Reading sentence, Reading quote) {
        return !addsDenial(sentence, quote)
                && !addsRefusal(sentence, quote)
                && !leavesUndoingOut(sentence, quote)
                && !leavesDenialOut(sentence, quote)
                && !leavesRefusalOut(sentence, quote)
                && !turnsAround(sentence, quote)
                && Directions.agree(sentence, quote);
    }

    private static boolean addsDenial(Reading sentence, Reading quote) {
        List<Denial> all = denied(sentence);
        List<Denial> nearly = ofItsOwn(nearlyDenied(quote), sentence);
        Set<String> plain = plain(quote);
        for (Denial said : all) {
            List<Denial> denied = free(denied(quote), said, all);
            boolean twice = NEAR_DENIALS.contains(said.main());
            boolean there = denied.stream().anyMatch(said::isAbout)
                    || (!twice && nearly.stream().anyMatch(said::isAbout))
                    || turned(said.main()).anyMatch(quote.keys()::contains);
            boolean told = !said.isOfThing()
                    && Words.isAmong(said.main(), plain)
                    && Stream.concat(denied.stream(), nearly.stream()).noneMatch(one -> one.reaches(said.main()));
            if (!there || told) {
                return true;
            }
        }
        return false;
    }

    /** Those that another denial of the same text does not stand for already: who "cannot live without" denies twice. */
    private static List<Denial> free(List<Denial> denials, Denial one, List<Denial> beside) {
        return denials.stream()
                .filter(denial -> denial.isOfThing() == one.isOfThing()
                        || beside.stream()
                                .noneMatch(other -> !other.equals(one)
                                        && other.isOfThing() == denial.isOfThing()
                                        && Words.areForms(other.main(), denial.main())))
                .toList();
    }

    /** Whether it says that something was refused or undone that the quote neither denies nor has the like of. */
    private static boolean addsRefusal(Reading sentence, Reading quote) {
        List<Denial> nearly = nearlyDenied(quote);
        List<Denial> there = new ArrayList<>(nearly);
        denied(quote).stream()
                .filter(one -> !NEAR_DENIALS.contains(one.main())) // who does not dispute it admits it
                .forEach(there::add);
        return nearlyDenied(sentence).stream()
                .filter(said -> UNDOING.contains(said.by().key())
                        || REFUSALS.contains(said.by().key()))
                .filter(said -> nearly.stream().noneMatch(one -> isAlso(one, said)) && !isPutAs(said, quote))
                .anyMatch(said ->
                        there.stream().noneMatch(one -> said.isSameAs(one) || (undoes(one) && said.shares(one)))
                                && turned(said.by().key()).noneMatch(quote.keys()::contains));
    }

    /** Whether the same word refuses something of the same. */
    private static boolean isAlso(Denial there, Denial said) {
        return Words.areForms(there.by().key(), said.by().key()) && said.isAbout(there);
    }

    /** Whether the quote has another word for it in front of the same: "questions the figures" for "doubts" them. */
    private static boolean isPutAs(Denial said, Reading quote) {
        return IntStream.range(0, quote.words().size())
                .filter(i ->
                        Synonyms.areAlike(said.by().key(), quote.words().get(i).key()))
                .anyMatch(i -> reach(quote.words(), i).stream().anyMatch(word -> said.reaches(word.key())));
    }

    private static boolean undoes(Denial denial) {
        return UNDOING.contains(denial.by().key());
    }

    /** Whether it speaks of what the quote says was undone, and denies nothing. */
    private static boolean leavesUndoingOut(Reading sentence, Reading quote) {
        if (!denied(sentence).isEmpty() || !nearlyDenied(sentence).isEmpty()) {
            return false;
        }
        Set<Word> denied = reached(quote);
        for (int i = 0; i < quote.words().size(); i++) {
            Word undoing = quote.words().get(i);
            if (UNDOING.contains(undoing.key())
                    && !denied.contains(undoing)
                    && !sentence.has(undoing.key())
                    && speaksOf(sentence, quote, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOf(Reading sentence, Reading quote, int undoing) {
        Sides sides = Sides.of(quote.words(), undoing);
        boolean once = sides.others().stream()
                .allMatch(key -> quote.words().stream()
                                .filter(word -> word.key().equals(key))
                                .count()
                        == 1);
        boolean doers = !sides.doers().isEmpty() && sides.doers().stream().allMatch(sentence::has);
        return once
                && !sides.others().isEmpty()
                && (sides.others().size() > 1 || doers)
                && sides.others().stream().allMatch(sentence::has);
    }

    private static boolean leavesDenialOut(Reading sentence, Reading quote) {
        List<Denial> said = denied(sentence);
        List<Denial> nearly = ofItsOwn(nearlyDenied(sentence), quote);
        Set<String> plain = plain(sentence);
        Set<String> there = plain(quote);
        List<Denial> all = denied(quote);
        for (Denial denial : all) {
            if (nearly.stream().anyMatch(denial::shares)) {
                continue; // said in another way
            }
            long shared = denial.keys().stream().filter(sentence::has).count();
            List<Denial> free = free(said, denial, all);
            boolean same = free.stream().noneMatch(denial::shares)
                    && shared >= SAME * denial.keys().size();
            boolean told = Words.isAmong(denial.main(), plain)
                    && !Words.isAmong(denial.main(), there)
                    && free.stream().noneMatch(one -> Words.isAmong(denial.main(), one.before()));
            if (same || told) {
                return true;
            }
        }
        return false;
    }

    /** Those in other words than the quote's, which may stand for a "not" there. */
    private static List<Denial> ofItsOwn(List<Denial> denials, Reading quote) {
        return denials.stream()
                .filter(denial -> quote.words().stream()
                        .noneMatch(word -> word.key().equals(denial.by().key())))
                .toList();
    }

    /** Whether it says that what was refused or failed has been done. */
    private static boolean leavesRefusalOut(Reading sentence, Reading quote) {
        Set<String> plain = plain(sentence);
        List<Denial> nearly = nearlyDenied(sentence);
        for (int i = 0; i < quote.words().size(); i++) {
            Word refused = REFUSALS.contains(quote.words().get(i).key()) ? refused(quote.words(), i) : null;
            if (refused != null
                    && Words.isAmong(refused.key(), plain)
                    && !sentence.hasItself(quote.words().get(i).key())
                    && nearly.stream().noneMatch(one -> one.reaches(refused.key()))
                    && quote.words().stream()
                            .noneMatch(
                                    word -> !word.equals(refused) && word.key().equals(refused.key()))) {
                return true;
            }
        }
        return false;
    }

    /** The word behind "to", with "-ing", or the verb behind "that", which a refusal is about. */
    private static @Nullable Word refused(List<Word> words, int refusal) {
        boolean led = false;
        boolean told = false;
        for (int i = refusal + 1; i < Math.min(words.size(), refusal + NEAR); i++) {
            Word word = words.get(i);
            if (word.clause() != words.get(refusal).clause()) {
                return null;
            }
            boolean verb = led || word.lower().endsWith("ing") || (told && word.isPast());
            if (word.isContent() && !isAdverb(word) && verb) {
                return word;
            }
            led |= word.lower().equals("to");
            told |= word.lower().equals("that");
        }
        return null;
    }

    private static boolean turnsAround(Reading sentence, Reading quote) {
        Set<String> there = plain(quote);
        return plain(sentence).stream()
                .filter(key -> !quote.hasItself(key))
                .anyMatch(key -> turned(key)
                                .anyMatch(other -> there.contains(other)
                                        && !sentence.hasItself(other)
                                        && !Roles.isToldFromOtherSide(sentence, key, quote, other))
                        || there.stream()
                                .anyMatch(
                                        other -> key.equals(Words.withoutPrefix(other)) && !sentence.hasItself(other)));
    }

    /** What means the contrary of a word. */
    private static Stream<String> turned(String key) {
        return Stream.concat(Words.opposites(key).stream(), Stream.ofNullable(Words.withoutPrefix(key)));
    }

    /** Whether it is one of the words that deny and do nothing else. */
    static boolean denies(String lower) {
        return DENIALS.contains(lower) || lower.endsWith("n't");
    }

    /** Whether it denies anything, with a "not" or in another way. */
    static boolean denies(Reading text) {
        return !denied(text).isEmpty() || !nearlyDenied(text).isEmpty();
    }

    private static boolean denies(List<Word> words, int i) {
        String word = words.get(i).lower();
        String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
        boolean bound = word.equals("no") && BOUNDS.contains(next);
        boolean yetTo = word.equals("yet") && next.equals("to");
        return yetTo || (denies(word) && !bound);
    }

    private static boolean nearlyDenies(List<Word> words, int i) {
        return NEAR_DENIALS.contains(words.get(i).key())
                || REFUSALS.contains(words.get(i).key())
                || isStillToCome(words, i);
    }

    /** "Still needs the approval" is "has not been approved". */
    private static boolean isStillToCome(List<Word> words, int i) {
        return words.get(i).lower().equals("still")
                && i + 1 < words.size()
                && STILL_TO.contains(words.get(i + 1).lower());
    }

    private static List<Denial> denied(Reading text) {
        return denials(text, Polarity::denies, false);
    }

    /** What such words stand before or behind. */
    private static List<Denial> nearlyDenied(Reading text) {
        Set<Word> denied = reached(text);
        return denials(
                text,
                (words, i) -> nearlyDenies(words, i) && !denied.contains(words.get(i)), // who does not deny admits
                true);
    }

    private static List<Denial> denials(Reading text, BiPredicate<List<Word>, Integer> which, boolean around) {
        List<Denial> all = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            Word by = text.words().get(i);
            List<Word> reached = which.test(text.words(), i) ? reach(text.words(), i) : List.of();
            Set<String> before = which.test(text.words(), i) ? before(text.words(), i) : Set.of();
            Set<String> keys = new LinkedHashSet<>();
            reached.forEach(word -> keys.add(word.key()));
            keys.addAll(around ? before : Set.of());
            if (!keys.isEmpty()) {
                all.add(new Denial(by, main(reached, by), keys, before));
            }
            String rest = around ? Words.withoutPrefix(by.key()) : null;
            if (rest != null) {
                all.add(new Denial(by, rest, Set.of(rest), Set.of())); // "unheated" is without heating
            }
        }
        return all;
    }

    private static Set<String> before(List<Word> words, int denial) {
        return words.subList(Math.max(0, denial - BEFORE), denial).stream()
                .filter(word ->
                        word.isContent() && word.clause() == words.get(denial).clause())
                .map(Word::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String main(List<Word> reached, Word by) {
        return reached.stream()
                .filter(word -> !isAdverb(word) && !OPINIONS.contains(word.key()))
                .findFirst()
                .or(() -> reached.stream().findFirst())
                .orElse(by)
                .key();
    }

    private static boolean isAdverb(Word word) {
        return word.lower().endsWith("ly") || AND_SO_ON.contains(word.lower());
    }

    private static List<Word> reach(List<Word> words, int denial) {
        List<Word> reached = new ArrayList<>();
        int clause = words.get(denial).clause();
        int most = words.get(denial).lower().equals("no") ? REACH_OF_NO : REACH;
        for (int i = denial + 1; i < words.size() && reached.size() < most; i++) {
            Word word = words.get(i);
            boolean another = word.lower().equals("and")
                    && i + 1 < words.size()
                    && words.get(i + 1).isPast();
            if (word.clause() != clause || word.lower().equals("but") || another) {
                break; // "found no evidence and dismissed the complaint"
            }
            if (word.isContent()) {
                reached.add(word);
            }
        }
        return reached;
    }

    /** The content words of the places that no denial reaches. */
    private static Set<String> plain(Reading text) {
        Set<Word> reached = reached(text);
        return text.words().stream()
                .filter(word -> word.isContent() && !reached.contains(word))
                .map(Word::key)
                .collect(Collectors.toSet());
    }

    /** The words that a denial reaches. */
    private static Set<Word> reached(Reading text) {
        Set<Word> reached = new HashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            if (denies(text.words(), i)) {
                reached.addAll(reach(text.words(), i));
            }
        }
        return reached;
    }
}
