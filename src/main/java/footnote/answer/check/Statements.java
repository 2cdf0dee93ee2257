package footnote.answer.check;

import footnote.text.Verbs;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.WordForms;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence states something about the news. */
final class Statements {

    /** Of a prompt, which readers see nothing of. "She questions it" and "the sentence was suspended" are news. */
    private static final Pattern OF_PROMPTS = Pattern.compile("(?i)\\b(?:passages?|excerpts?|paragraphs?)\\b"
            + "|(?<=\\b(?:the|this|correct|next|previous|following) )(?:answers?|questions?|text)\\b"
            + "|(?<=\\b(?:first|second|third|next|previous|following|these|multiple|single) )sentences?\\b");

    /** No word with its marks is longer; it is looked for there alone. */
    private static final int END = 200;

    /** A sentence that ends like this was broken off. */
    private static final Pattern BROKEN_OFF =
            Pattern.compile("(?:[,;:–—]|\\b(?:and|or|but|the|an?|its|their|which|because))[\\s,]*[.…]*$");

    /** Verbs that are nouns as often, or that questions are put with, and that prompts begin with. */
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

    private static boolean isBrokenOff(String said) {
        return BROKEN_OFF
                .matcher(said.substring(Math.max(0, said.length() - END)))
                .find();
    }

    /** Whether it is a statement: a question is none, nor a command, nor a number, of which nobody can tell what it is about. */
    static boolean says(AnalysedText said) {
        return !said.text().strip().endsWith("?")
                && !isBrokenOff(said.text().strip())
                && !commands(said.words())
                && said.words().stream()
                        .anyMatch(word -> word.isContent() && !word.term().isNumber());
    }

    /** Whether it says anything, and of the world rather than of its prompt. */
    static boolean areMade(AnalysedText said, AnalysedText there) {
        return says(said) && !isAboutThePrompt(said, there);
    }

    /** "The passage is about …", where the article has no such word. */
    private static boolean isAboutThePrompt(AnalysedText said, AnalysedText there) {
        return OF_PROMPTS
                .matcher(said.text())
                .results()
                .anyMatch(found -> !there.hasItself(WordForms.plain(found.group())));
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
