package footnote.text.analysis;

import footnote.text.WordLists;
import footnote.text.analysis.AnalysedText.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How real a text makes what each of its verbs says, as far as the words around it tell. */
public final class Factualities {

    /** From the surest to the least sure. */
    public enum Mode {
        UNKNOWN,
        DONE,
        PRESENT,
        /** Will be, or is planned. */
        COMING,
        /** Must be, or is allowed. */
        DUTY,
        /** May be, is asked for, or depends. */
        OPEN,
        /** Would have been, or was refused. */
        UNREAL,
        /** Is not, or was not. */
        DENIED
    }

    /** How many words before a "to", an "of" or an "-ing" may be what it depends on: "asked the city's mayor to". */
    private static final int NEAR = 6;

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "provided");

    /** Before these stands no verb that tells of itself. */
    private static final Set<String> OF_NOUNS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "this", "these", "those", "no", "any", "some", "of", "for",
            "in", "with", "from", "by", "on", "at", "more", "most", "other", "between", "under", "over", "into");

    /** Verbs whose past is no other form; without an "-s" they are oftener past than present. */
    private static final Set<String> UNCHANGED =
            Set.of("cut", "put", "set", "hit", "let", "shut", "spread", "split", "quit", "hurt", "burst", "cost");

    private static final Set<String> NO_PAST = Set.of("ing", "s", "al", "ion", "th");

    /** Words with forms of their own that are no verbs, each by its key. */
    private static final Set<String> NOUNS = Set.of(
            "person", "man", "woman", "child", "foot", "life", "high", "long", "strong", "percent", "metr", "dead");

    private static final Set<String> HEDGES = Set.of(
            "possible",
            "possibly",
            "probable",
            "probably",
            "perhaps",
            "maybe",
            "conceivably",
            "potentially",
            "likely",
            "would",
            "could",
            "might",
            "plan",
            "plans");

    private static final Map<String, Mode> GOVERNORS = governors();

    private final List<Word> words;
    private final Mode[] modes;
    private final boolean[] nominal;

    private Factualities(AnalysedText text) {
        this.words = text.words();
        this.modes = new Mode[words.size()];
        this.nominal = new boolean[words.size()];
        for (int i = 0; i < modes.length; i++) {
            modes[i] = mode(i);
        }
    }

    public static Factualities of(AnalysedText text) {
        return new Factualities(text);
    }

    public Mode at(int i) {
        return modes[i];
    }

    /** Whether it stands there as a verb that tells something of somebody, and denies nothing. */
    public boolean isTold(int i) {
        return !nominal[i] && !isDenied(i);
    }

    /** Whether it stands there as a noun, or as good as one. */
    public boolean isNoun(int i) {
        return nominal[i];
    }

    private boolean isDenied(int i) {
        return words.subList(0, i).stream()
                .anyMatch(word -> word.clause() == words.get(i).clause()
                        && (Denials.denies(word.lower()) || GOVERNORS.get(word.key()) == Mode.UNREAL));
    }

    private Mode mode(int i) {
        if (!words.get(i).isContent()) {
            return Mode.UNKNOWN;
        }
        VerbGroup group = VerbGroup.of(words, i);
        if (group.isDenied()) {
            return Mode.DENIED;
        }
        Mode own = own(i, group);
        return isConditional(i) && own.compareTo(Mode.OPEN) < 0 ? Mode.OPEN : own;
    }

    private Mode own(int i, VerbGroup group) {
        if (group.isUnreal()) {
            return Mode.UNREAL;
        }
        if (group.isPossible()) {
            return Mode.OPEN;
        }
        if (group.has("to")) {
            return isLedByTo(words.get(i), group) ? behindTo(group) : Mode.UNKNOWN;
        }
        if (group.isDuty()) {
            return Mode.DUTY;
        }
        if (group.has("would") || group.has("will")) {
            return group.has("would") && depends(words.get(i).sentence()) ? Mode.OPEN : Mode.COMING; // "said it would"
        }
        nominal[i] = isNominal(i, group);
        return nominal[i] ? governedNoun(i) : finite(i, group);
    }

    /** "To cities" leads to no verb, "to have closed" to one. */
    private static boolean isLedByTo(Word word, VerbGroup group) {
        boolean plural = word.lower().endsWith("s") && !word.lower().endsWith("ss");
        return group.words().size() > 1 || !(plural || word.term().isCapitalised());
    }

    /** "Is to open", "has to open", "plans to open". */
    private Mode behindTo(VerbGroup group) {
        if (group.leadsWithHaving()) {
            return group.led().equals("had") ? Mode.UNKNOWN : Mode.DUTY; // who had to close has closed
        }
        return VerbGroup.isBeing(group.led())
                ? Mode.COMING
                : governed(group.first() - 1, words.get(group.first()).clause());
    }

    /** What the nearest word says that it may depend on, which may itself be less than real. */
    private Mode governed(int from, int clause) {
        for (int i = from; i >= 0 && i > from - NEAR && words.get(i).clause() == clause; i--) {
            Mode mode = governor(i);
            if (mode != null || (i < from && endsReach(i))) {
                return mode == null ? Mode.UNKNOWN : mode;
            }
        }
        return Mode.UNKNOWN;
    }

    private @Nullable Mode governor(int i) {
        boolean because = words.get(i).lower().equals("due")
                && (i == 0 || !VerbGroup.isBeing(words.get(i - 1).lower()));
        Mode mode = because ? null : GOVERNORS.get(words.get(i).key());
        return mode != null && modes[i] == Mode.UNREAL ? Mode.UNREAL : mode;
    }

    private boolean endsReach(int i) {
        return isFinitePast(i) || words.get(i).lower().equals("and");
    }

    /** "The release of water" was "called for": only words without content may stand between. */
    private Mode governedNoun(int i) {
        for (int j = i - 1; j >= 0 && words.get(j).clause() == words.get(i).clause(); j--) {
            if (words.get(j).isContent()) {
                Mode mode = governor(j);
                return mode == null ? Mode.UNKNOWN : mode;
            }
        }
        return Mode.UNKNOWN;
    }

    private boolean isNominal(int i, VerbGroup group) {
        String before = i == 0 ? "" : words.get(i - 1).lower();
        boolean counted = !before.isEmpty() && Character.isDigit(before.charAt(0));
        return group.isEmpty() && (words.get(i).lower().endsWith("ing") || OF_NOUNS.contains(before) || counted);
    }

    private Mode finite(int i, VerbGroup group) {
        boolean past = isPastForm(words.get(i));
        if (past && group.isPast()) {
            return Mode.DONE;
        }
        if (group.isPresent()) {
            return past ? Mode.PRESENT : Mode.UNKNOWN;
        }
        if (isFinitePast(i)) {
            return Mode.DONE;
        }
        return !past && words.get(i).lower().endsWith("s") && VerbRoles.isVerb(words, i) ? Mode.PRESENT : Mode.UNKNOWN;
    }

    private boolean isFinitePast(int i) {
        return i > 0
                && isPastForm(words.get(i))
                && !OF_NOUNS.contains(words.get(i - 1).lower());
    }

    /** Of words that have a list of forms the past is told by what it is not. */
    private static boolean isPastForm(Word word) {
        String lower = word.lower();
        return word.isContent()
                && !word.term().isCapitalised()
                && (word.isPast() || UNCHANGED.contains(lower))
                && !NOUNS.contains(word.key())
                && NO_PAST.stream().noneMatch(lower::endsWith);
    }

    /** Whether an "if" stands before it in its clause, or its sentence begins with "should". */
    private boolean isConditional(int i) {
        Word word = words.get(i);
        for (int j = i - 1; j >= 0 && words.get(j).clause() == word.clause(); j--) {
            boolean front = j == 0 || words.get(j - 1).sentence() != word.sentence();
            if (CONDITIONS.contains(words.get(j).lower())
                    || (front && words.get(j).lower().equals("should"))) {
                return true;
            }
        }
        return false;
    }

    private boolean depends(int sentence) {
        return words.stream()
                .anyMatch(word -> word.sentence() == sentence
                        && (word.lower().equals("if") || word.lower().equals("unless")));
    }

    /** Whether the sentence says before a verb that it may not be so: "It is possible that". */
    public boolean isHedged(int verb) {
        for (int i = verb - 1;
                i >= 0 && words.get(i).sentence() == words.get(verb).sentence();
                i--) {
            if (HEDGES.contains(words.get(i).lower())
                    || GOVERNORS.get(words.get(i).key()) == Mode.OPEN) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Mode> governors() {
        Map<String, Mode> governors = new HashMap<>();
        for (List<String> line : WordLists.lines(Factualities.class, "unreal.txt")) {
            Mode mode = Mode.valueOf(line.getFirst().toUpperCase(Locale.ROOT));
            line.stream().skip(1).forEach(word -> governors.putIfAbsent(WordForms.plain(word), mode));
        }
        return Map.copyOf(governors);
    }
}
