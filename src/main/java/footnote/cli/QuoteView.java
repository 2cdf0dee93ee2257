package footnote.cli;

import footnote.answer.Citation;
import footnote.article.Article;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.collection.ArticleCollection;
import java.util.Optional;

/** Shows the words of a footnote where they stand in their article. */
final class QuoteView {

    /** About a screen's worth on either side of the quote. */
    private static final int AROUND = 600;

    private final ArticleCollection articles;
    private final Console console;

    QuoteView(ArticleCollection articles, Console console) {
        this.articles = articles;
        this.console = console;
    }

    void print(Citation citation) {
        Optional<Article> article = articles.article(citation.article());
        if (article.isEmpty()) {
            console.say("The article is not in the collection any more.");
        } else if (!stands(citation, article.get().text())) {
            console.say("The article has changed since; the quoted words do not stand there any more.");
        } else {
            print(citation, article.get());
        }
        console.flush();
    }

    private static boolean stands(Citation citation, String text) {
        return citation.end() <= text.length()
                && text.substring(citation.start(), citation.end()).equals(citation.quote());
    }

    private void print(Citation citation, Article article) {
        String text = article.text();
        int from = beginning(text, citation.start());
        int to = ending(text, citation.end());
        console.out().println(Style.BOLD.of(SafeText.line(article.name()), console.screen()));
        console.out()
                .println("article %s, characters %d to %d of %d"
                        .formatted(SafeText.line(article.id()), citation.start(), citation.end(), text.length()));
        console.out().println();
        console.out().print((from > 0 ? "… " : "") + SafeText.text(text.substring(from, citation.start())));
        console.out().print(marked(SafeText.text(citation.quote())));
        console.out().println(SafeText.text(text.substring(citation.end(), to)) + (to < text.length() ? " …" : ""));
    }

    private String marked(String quote) {
        return console.screen().colours() ? Style.MARKED.of(quote, console.screen()) : ">>" + quote + "<<";
    }

    /** Where to begin: at the article's beginning if that is near, else at a word. */
    private static int beginning(String text, int start) {
        int from = start - AROUND;
        int space = from <= 0 ? -1 : text.indexOf(' ', from);
        return from <= 0 ? 0 : space < 0 || space >= start ? start : space + 1;
    }

    private static int ending(String text, int end) {
        int to = end + AROUND;
        int space = to >= text.length() ? -1 : text.lastIndexOf(' ', to);
        return to >= text.length() ? text.length() : Math.max(end, space);
    }
}
