package footnote.answer.question;

import footnote.conversation.Turn;
import footnote.text.Terms;
import footnote.text.Terms.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a follow-up stand alone, without a language model: a pronoun gets the person it means, "And X?" repeats the question
 * before with X in the place of its like, and what is too short to be understood takes the question before along. Where a
 * pronoun may mean several, it means the one with whom the articles answer best. Thread-safe.
 */
public final class StandaloneQuestion {

    /** How many turns back a question may reach through the ones before it. */
    private static final int MEMORY = 6;

    /** A question with fewer words of content than this says too little on its own. */
    private static final int ENOUGH_CONTENT = 2;

    private static final Pattern ELLIPSIS = Pattern.compile(
            "(?:[Aa]nd|[Oo]r|[Bb]ut|[Ss]o)?,?\\s*(?:[Ww]hat about|[Hh]ow about|and)?\\s*(?:(?:the|in|for|from|by|of|with) )*(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})\\s*\\??");

    /** With one of these a question is a sentence, and not just the name of a thing. */
    private static final Pattern VERB = Pattern.compile(
            "(?i)\\b(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\\b");

    /** Behind this word comes what somebody did. */
    private static final Pattern WHO = Pattern.compile("(?i)^who\\s");

    private static final Pattern LEAD = Pattern.compile("(?i)^(?:and|but|so|or|what about|how about|also)\\b[,\\s]*");

    /** Nothing but the words that ask: "And for how long?", "Why?". */
    private static final Pattern BARE =
            Pattern.compile("(?i)(?:and|but|so|or)?[,\\s]*((?:(?:for|at|in|on|to|from|with|by|since|until) )?"
                    + "(?:how (?:long|many|much|often|far|old|big|large|high)|when|where|why|who|whom|how))\\s*\\?*");

    /** What a question begins with before it says what it is about. */
    private static final Pattern INTERROGATIVE = Pattern.compile(
            "(?i)^(?:(?:for|at|in|on|to|from|with|by|since|until) )?(?:how (?:long|many|much|often|far|old|big|large|high)"
                    + "|when|where|why|who|whom|how|what|which)\\s+");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]*\\p{L}(?:[ ]\\p{Lu}[\\p{L}'’.-]*\\p{L})*+");

    private static final Pattern PERSON = Pattern.compile("(?i)\\b(he|him|she|his|hers?)\\b");

    private static final Set<String> POINTERS = Set.of(
            "he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "this", "that", "these",
            "those", "there", "then", "one", "ones", "same");

    /** Of so many whom a pronoun may mean the best is sought. */
    private static final int MOST_PERSONS = 4;

    private final ToDoubleBiFunction<String, String> likeness;
    private final ToDoubleFunction<String> answered;

    /**
     * Uses two measures.
     *
     * @param likeness how alike two names are in kind, to see which name a follow-up replaces; greater is more alike
     * @param answered how likely the articles answer a question that stands alone, to see whom a pronoun means
     */
    public StandaloneQuestion(ToDoubleBiFunction<String, String> likeness, ToDoubleFunction<String> answered) {
        this.likeness = likeness;
        this.answered = answered;
    }

    /**
     * A question that stands alone.
     *
     * @param whole the question, with those before it that it cannot be understood without
     * @param topic the latest of them that needs none of the others
     */
    private record Standing(String whole, String topic) {

        static Standing alone(String question) {
            return new Standing(question, question);
        }
    }

    /** The question as it would be asked by someone who had said nothing before. */
    public String of(String question, List<Turn> history) {
        return standing(question, history).whole();
    }

    private Standing standing(String question, List<Turn> history) {
        int last = lastAsked(history);
        if (last < 0) {
            return Standing.alone(question);
        }
        List<Turn> earlier = history.subList(Math.max(0, last - MEMORY), last);
        Standing asked = standing(history.get(last).content(), earlier);
        String before = asked.whole();
        Matcher bare = BARE.matcher(question);
        if (bare.matches()) {
            return Standing.alone(capitalised(bare.group(1)) + " "
                    + INTERROGATIVE.matcher(before).replaceFirst(""));
        }
        Matcher ellipsis = ELLIPSIS.matcher(question);
        if (ellipsis.matches() && startsAsFollowUp(question)) {
            return Standing.alone(replaced(before, ellipsis.group(1)));
        }
        String plain = question;
        List<String> persons = PERSON.matcher(question).find() ? persons(before, history) : List.of();
        if (!persons.isEmpty()) {
            plain = best(
                    persons.stream().map(person -> withPerson(question, person)).toList());
        }
        boolean complete = persons.isEmpty() ? standsAlone(question) : contentWords(plain) > ENOUGH_CONTENT;
        if (complete) {
            return Standing.alone(plain);
        }
        // "What about the tickets?" takes the place of what was asked in between; "How much was it?" goes on from it.
        String taken = takesPlace(question) ? asked.topic() : before;
        return new Standing(capitalised(LEAD.matcher(plain).replaceFirst("")) + " " + taken, asked.topic());
    }

    private static int lastAsked(List<Turn> history) {
        int last = history.size() - 1;
        while (last >= 0 && history.get(last).role() != Turn.Role.USER) {
            last--;
        }
        return last;
    }

    private static boolean startsAsFollowUp(String question) {
        return LEAD.matcher(question).find() || question.split(" ").length <= 4;
    }

    private static boolean takesPlace(String question) {
        return LEAD.matcher(question).find() && !pointsBack(Terms.of(question));
    }

    private static boolean pointsBack(List<Term> terms) {
        return terms.stream().anyMatch(term -> POINTERS.contains(term.word().toLowerCase(Locale.ROOT)));
    }

    private static boolean standsAlone(String question) {
        if (LEAD.matcher(question).find()) {
            return false;
        }
        List<Term> terms = Terms.of(question);
        boolean points = pointsBack(terms);
        boolean named = terms.stream().skip(1).anyMatch(term -> term.isCapitalised() && !term.isStop());
        int content = contentWords(question);
        boolean sentence = (content > 0 && VERB.matcher(question).find())
                || (content >= ENOUGH_CONTENT && WHO.matcher(question).find());
        return points ? named && content > ENOUGH_CONTENT + 1 : named || sentence || content > ENOUGH_CONTENT;
    }

    private static int contentWords(String question) {
        return Terms.content(question).size();
    }

    /** The question before, with {@code name} in the place of the name that is most like it. */
    private String replaced(String before, String name) {
        String best = null;
        double bestLikeness = Double.NEGATIVE_INFINITY;
        for (String other : names(before)) {
            double alike = likeness.applyAsDouble(name, other);
            if (alike > bestLikeness) {
                best = other;
                bestLikeness = alike;
            }
        }
        return best == null ? name + "? " + before : before.replace(best, name);
    }

    /** The names in a text, its first word aside unless it goes on as a name. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = matcher.group();
            if (matcher.start() == 0) {
                int space = name.indexOf(' ');
                name = Terms.of(name).getFirst().isStop() ? (space < 0 ? "" : name.substring(space + 1)) : name;
            }
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The reading that is answered best, and the first of those that are answered alike. */
    private String best(List<String> readings) {
        if (readings.size() == 1) {
            return readings.getFirst();
        }
        Map<String, Double> likely = new LinkedHashMap<>();
        readings.forEach(reading -> likely.put(reading, answered.applyAsDouble(reading)));
        return Collections.max(likely.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Whom "he" or "she" may mean: persons of the question before and of its answer, those that it asked for first. */
    private static List<String> persons(String before, List<Turn> history) {
        List<String> asked = personLike(before).toList();
        List<String> told = last(history, Turn.Role.ASSISTANT).stream()
                .flatMap(StandaloneQuestion::personLike)
                .filter(name -> !before.contains(name))
                .toList();
        boolean askedWho = before.toLowerCase(Locale.ROOT).matches(".*\\bwho(m|se)?\\b.*");
        return Stream.concat((askedWho ? told : asked).stream(), (askedWho ? asked : told).stream())
                .distinct()
                .limit(MOST_PERSONS)
                .toList();
    }

    private static Stream<String> personLike(String text) {
        return names(text).stream().filter(StandaloneQuestion::isPersonLike).map(StandaloneQuestion::lastTwoWords);
    }

    private static boolean isPersonLike(String name) {
        return name.contains(" ");
    }

    private static String lastTwoWords(String name) {
        String[] words = name.split(" ");
        return words.length <= 2 ? name : words[words.length - 2] + " " + words[words.length - 1];
    }

    private static String withPerson(String question, String person) {
        return PERSON.matcher(question).replaceAll(match -> {
            String pronoun = match.group().toLowerCase(Locale.ROOT);
            boolean possessive =
                    pronoun.equals("his") || pronoun.equals("hers") || isPossessiveHer(question, match.end());
            return Matcher.quoteReplacement(
                    pronoun.equals("his") || (pronoun.equals("her") && possessive) ? person + "'s" : person);
        });
    }

    /** "her party" but "about her": a word behind it makes it possessive. */
    private static boolean isPossessiveHer(String question, int end) {
        return question.substring(end)
                .matches("\\s+(?!(?:about|on|for|in|at|to|with|and|or|from|by|as|of)\\b)\\p{Ll}.*");
    }

    private static Optional<String> last(List<Turn> history, Turn.Role role) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).role() == role && !history.get(i).content().isBlank()) {
                return Optional.of(history.get(i).content());
            }
        }
        return Optional.empty();
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
