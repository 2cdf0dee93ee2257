package footnote.cli;

import footnote.article.Article;
import footnote.ingest.ArticleCollection;
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

    private final Edge edge;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    ListCommand(Edge edge) {
        this.edge = edge;
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
        try (House house = edge.open()) {
            if (json) {
                printJson(house.articles());
            } else {
                printLines(house.articles());
            }
        }
        return ExitCode.OK;
    }

    private void printJson(ArticleCollection articles) {
        List<Listed> all = new ArrayList<>();
        for (List<Article> page = page(articles, null); !page.isEmpty(); page = page(articles, page)) {
            page.stream().map(Listed::of).forEach(all::add);
        }
        Json.print(all, edge.console());
    }

    private void printLines(ArticleCollection articles) {
        List<Article> page = page(articles, null);
        if (page.isEmpty()) {
            edge.console().say("No articles in " + edge.data() + " yet; add some with: footnote index PATH");
        }
        while (!page.isEmpty() && !edge.console().gone()) {
            page.forEach(this::printLine);
            page = page(articles, page);
        }
    }

    private void printLine(Article article) {
        String date = article.published() == null ? "" : article.published() + "  ";
        edge.console().out().println(Safe.line(article.id()) + "  " + date + Safe.line(article.name()));
    }

    private static List<Article> page(ArticleCollection articles, @Nullable List<Article> before) {
        return articles.articles(
                "", PAGE, before == null ? null : before.getLast().id());
    }
}
