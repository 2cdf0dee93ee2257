package footnote.answer.question;

import footnote.article.Article;
import footnote.collection.ArticleCollection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers to what is no question about the news: greetings, thanks, and questions about the program or the collection. */
public final class SmallTalk {

    private static final int NAMED = 5;

    private static final Pattern GREETING = pattern(
            "(hi|hello|hey|hallo|good (morning|afternoon|evening|day)|greetings)( there| footnote| all| everyone)?");

    private static final Pattern THANKS = pattern(
            "(ok(ay)?[, ]*)?(thanks|thank you|thx|cheers|great|perfect)([, ]+(so|very) much| a lot|[, ]+(thanks|thank you|footnote|great|bye))*+");

    private static final Pattern FAREWELL = pattern("(good ?bye|bye( bye)?|see you( later| soon)?)");

    private static final Pattern PROGRAM = pattern(
            "(help|(who|what) are you|what is (this|footnote)|what (can|do) you do|what can (i|we) (ask|do)( you| here)?"
                    + "|how (do|does) (you|this|footnote|it) work|what can you (help|assist)( me)?( with)?)");

    private static final Pattern COLLECTION = pattern(
            "((what|which) (are|is) (these|the|your|this) (articles?|collection|documents?|news)( all)?( about)?"
                    + "|(what|which) (articles|documents|sources|topics|news)( do you have| are (there|here|in (here|the collection))| can i ask about| do you (know|cover))?"
                    + "|what (do you|can i) (know|ask)( you)? about|what (is|are) (in|the topics of) (the|this|your) (collection|articles)"
                    + "|(list|show)( me)?( all)?( the| your)? (articles|documents|sources)"
                    + "|how many (articles|documents)( do you have| are there)?)");

    private final ArticleCollection articles;

    public SmallTalk(ArticleCollection articles) {
        this.articles = articles;
    }

    /** What to say to this, if it is small talk. */
    public Optional<String> reply(String question) {
        String plain = question.strip().replaceAll("[\\s?!.,;:]+$", "").replaceAll("\\s+", " ");
        if (matches(GREETING, plain)) {
            return Optional.of(
                    "Hello. Ask me about the articles; every sentence of an answer shows the words it rests on.");
        }
        if (matches(THANKS, plain)) {
            return Optional.of("You are welcome.");
        }
        if (matches(FAREWELL, plain)) {
            return Optional.of("Goodbye.");
        }
        if (matches(PROGRAM, plain)) {
            return Optional.of(
                    "I answer questions about a collection of news articles. Every sentence of an answer carries"
                            + " a footnote to the exact words it rests on, and where the articles hold no answer I say so. "
                            + collection());
        }
        return matches(COLLECTION, plain) ? Optional.of(collection()) : Optional.empty();
    }

    private String collection() {
        int count = articles.status().articles();
        if (count == 0) {
            return "The collection holds no articles yet.";
        }
        List<Article> some = articles.articles("", NAMED, null);
        String names = some.stream().map(article -> "“" + article.name() + "”").collect(Collectors.joining("; "));
        String lead =
                count == 1 ? "The collection holds one article" : "The collection holds %,d articles".formatted(count);
        return lead + (count > some.size() ? ", among them " : ": ") + names + ".";
    }

    private static boolean matches(Pattern pattern, String text) {
        return text.length() < 120 && pattern.matcher(text).matches();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
