package footnote.answer.check;

/** Why a quote does not bear out a sentence. */
public enum Objection {
    /** It is no statement: a question, a command, a number alone, or a word about the prompt. */
    SAYS_NOTHING("it says nothing about the news"),
    /** What it puts in quotation marks is not there, or not as somebody's words. */
    QUOTATION("the articles do not have the words that it quotes"),
    /** A number is not there, or belongs to something else. */
    NUMBER("the articles do not have its numbers, or have them of something else"),
    /** A date is not there, or belongs to something else. */
    DATE("the articles do not have its dates, or have them of something else"),
    /** It says "the most" of what is less. */
    SUPERLATIVE("the articles do not go so far"),
    /** The quote says the contrary. */
    CONTRADICTED("the articles say otherwise"),
    /** The quote does not say so. */
    NOT_SAID("no article supports it");

    private final String words;

    Objection(String words) {
        this.words = words;
    }

    /** As the end of a sentence for readers. */
    public String words() {
        return words;
    }
}
