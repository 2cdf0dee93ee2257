package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says what a sentence says, in the sentence's words: "the ministry", "a crew member". */
public final class Attribution {

    /** Verbs that tell what somebody says, in the past and the present. */
    private static final String SAYS =
            "(?:said|says?|told|tells?|states?|stated|puts?|claim(?:ed|s)?|estimate[ds]?|confirm(?:ed|s)?|announce[ds]?"
                    + "|add(?:ed|s)|insist(?:ed|s)?|argue[ds]?|report(?:ed|s)|den(?:y|ied|ies)|allege[ds]?|believe[ds]?)";

    private static final String NAMED =
            "(?<%s>(?:(?:the|an?|its|their|his|her|one|two|some) )?[\\p{L}\\p{N}][\\p{L}\\p{N}’'.&-]{0,60}"
                    + "(?: (?:(?:of|for|from|in|at) (?:the )?)?[\\p{L}\\p{N}’'.&-]{1,60}){0,7}?)";

    private static final Pattern ACCORDING = Pattern.compile(
            "(?i)\\baccording to " + NAMED.formatted("who") + "(?=[,.;:)”\"]|$| (?:who|which|that|on|late|early)\\b)");

    /** "…, the ministry said", "The ministry said that …". */
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|[,;:”\"“—–-] ?|\\b(?:but|and|while|though|although|as) )" + NAMED.formatted("who")
                    + "(?:, [^,]{1,60},)? (?:also |later |had |has |have )?" + SAYS + "\\b");

    /** "…", said a spokesman of the ministry. */
    private static final Pattern BEHIND = Pattern.compile("[,”\"] (?:said|says|added) " + NAMED.formatted("who")
            + "(?=[,.;:]|$| (?:who|which|that|on|late|early|in a)\\b)");

    /** "…, it said": whoever the sentence before names. */
    private static final Pattern REFERS = Pattern.compile("(?i)\\b(?:he|she|it|they) " + SAYS + "\\b");

    /** Stand for somebody named before. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who", "which", "that", "i", "we");

    private Attribution() {}

    /** Those whom a text names as the ones that say so, in order; none where it says so itself. */
    public static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Pattern pattern : List.of(ACCORDING, BEFORE, BEHIND)) {
            Matcher matcher = pattern.matcher(text);
            int from = 0;
            while (from <= text.length() && matcher.find(from)) {
                add(matcher.group("who"), names);
                from = Math.max(matcher.start() + 1, matcher.end("who"));
            }
        }
        return List.copyOf(names);
    }

    /**
     * Those who say what a stretch of a passage says: as it tells or, where it quotes and does not say whom, or says "it
     * said", as the sentence beside it tells.
     */
    public static List<String> of(Evidence.Passage passage, Span stretch) {
        List<String> own = in(stretch.of(passage.text()));
        if (!own.isEmpty()) {
            return own;
        }
        if (isQuoted(passage.text(), stretch)) {
            return beside(passage, stretch, true);
        }
        return REFERS.matcher(stretch.of(passage.text())).find() ? beside(passage, stretch, false) : own;
    }

    private static List<String> beside(Evidence.Passage passage, Span stretch, boolean behind) {
        List<List<String>> near = new ArrayList<>();
        for (Evidence.Sentence sentence : passage.sentences()) {
            boolean next =
                    sentence.span().start() >= stretch.end() && sentence.span().start() - stretch.end() < 3;
            boolean before = sentence.span().end() <= stretch.start()
                    && stretch.start() - sentence.span().end() < 3;
            if ((next && behind) || before) {
                near.add(in(sentence.span().of(passage.text())));
            }
        }
        return near.reversed().stream()
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a quotation is open where the stretch begins, or is opened in it. */
    private static boolean isQuoted(String text, Span stretch) {
        long before =
                text.substring(0, stretch.start()).chars().filter(c -> c == '"').count();
        return before % 2 == 1
                || text.lastIndexOf('“', stretch.start()) > text.lastIndexOf('”', stretch.start())
                || stretch.of(text).matches("(?s).*[“\"].*");
    }

    private static void add(String who, Set<String> names) {
        String name = name(who);
        String first = name.split(" ")[0].toLowerCase(Locale.ROOT);
        boolean somebody = !PRONOUNS.contains(first) && !first.matches("\\d.*|there|this");
        if (somebody && name.length() > 2 && names.stream().noneMatch(known -> known.contains(name))) {
            names.add(name);
        }
    }

    /** "Reporters spoke to survivors who said" is said by survivors. */
    private static String name(String who) {
        String name = who.strip().replaceAll("[.,;]+$|(?:’s|'s)$", "");
        String led = name.replaceFirst("\\s(?:who|which|that)$", "");
        return led.equals(name) ? name : led.replaceFirst("^.*\\b(?:to|with|from|by)\\s", "");
    }
}
