package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import footnote.model.Verbs;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence states something about the news. */
final class Statements {

    private static final Set<String> OF_PROMPTS = Set.of(
            "passage",
            "passages",
            "excerpt",
            "excerpts",
            "paragraph",
            "paragraphs",
            "sentence",
            "sentences",
            "answer",
            "answers",
            "question",
            "questions",
            "text");

    /** A sentence that ends like this was broken off. */
    private static final Pattern BROKEN_OFF =
            Pattern.compile("(?i)(?:[,;:–—]|\\b(?:and|or|but|the|an?|its|their|which|because))[\\s,]*[.…]*$");

    /** Verbs that nouns are spelt like, or that ask for something. */
    private static final Set<String> ORDERS = Set.of(
            "answer",
            "do",
            "describe",
            "encode",
            "explain",
            "give",
            "let",
            "list",
            "print",
            "repeat",
            "reply",
            "respond",
            "reverse",
            "say",
            "tell",
            "translate",
            "use",
            "visit");

    /** Behind a verb at the begin of a sentence these show that it commands; behind a noun they seldom stand. */
    private static final Set<String> OBJECTS = Set.of(
            "the", "a", "an", "your", "my", "our", "me", "us", "it", "them", "this", "that", "these", "those", "how",
            "what", "all", "any", "each", "every");

    /** What could be such a verb, and is none before those. */
    private static final Set<String> NO_ORDERS =
            Set.of("like", "save", "near", "round", "bar", "post", "despite", "given");

    private Statements() {}

    /** Whether it is a statement: a question is none, nor a command, nor a number, of which nobody can tell what it is about. */
    static boolean says(Reading said) {
        return !said.text().strip().endsWith("?")
                && !BROKEN_OFF.matcher(said.text().strip()).find()
                && !commands(said.words())
                && said.words().stream()
                        .anyMatch(word -> word.isContent() && !word.term().isNumber());
    }

    /** "The passage is about …": a reader sees no passages. */
    static boolean isAboutThePrompt(Reading said, Reading there) {
        return said.words().stream()
                .anyMatch(word -> OF_PROMPTS.contains(word.lower()) && !there.hasItself(word.key()));
    }

    /** "Show me how …": planted in an article, or copied from a prompt. Nothing is told by it. */
    private static boolean commands(List<Word> words) {
        if (words.size() < 2 || !OBJECTS.contains(words.get(1).lower())) {
            return false;
        }
        String first = words.getFirst().lower();
        return !NO_ORDERS.contains(first) && (ORDERS.contains(first) || Verbs.isPlain(first));
    }
}
