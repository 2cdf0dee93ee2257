package footnote.cli;

import footnote.article.Article;
import footnote.cli.terminal.SafeText;
import footnote.collection.ArticleCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the articles by id, with date and title.",
        footer = {"  footnote articles list", "  footnote articles list --json"})
final class ListCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    private final CommandContext context;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    ListCommand(CommandContext context) {
        this.context = context;
    }

    /** An article without its text, as the JSON list has it. */
    record Listed(
            String id,
            @Nullable String title,
            @Nullable String source,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable String url) {

        static Listed of(Article article) {
            return new Listed(
                    article.id(),
                    article.title(),
                    article.source(),
                    article.author(),
                    article.published(),
                    article.url());
        }
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            if (json) {
                printJson(product.articles());
            } else {
                printLines(product.articles());
            }
        }
        return ExitCode.OK;
    }

    private void printJson(ArticleCollection articles) {
        List<Listed> all = new ArrayList<>();
        for (List<Article> page = page(articles, null); !page.isEmpty(); page = page(articles, page)) {
            page.stream().map(Listed::of).forEach(all::add);
        }
        JsonOutput.print(all, context.console());
    }

    private void printLines(ArticleCollection articles) {
        List<Article> page = page(articles, null);
        if (page.isEmpty()) {
            context.console().say("No articles in " + context.data() + " yet; add some with: footnote index PATH");
        }
        while (!page.isEmpty() && !context.console().gone()) {
            page.forEach(this::printLine);
            page = page(articles, page);
        }
    }

    private void printLine(Article article) {
        String date = article.published() == null ? "" : article.published() + "  ";
        context.console().out().println(SafeText.line(article.id()) + "  " + date + SafeText.line(article.name()));
    }

    private static List<Article> page(ArticleCollection articles, @Nullable List<Article> before) {
        return articles.articles(
                "", PAGE, before == null ? null : before.getLast().id());
    }
}
