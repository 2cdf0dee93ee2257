package footnote.cli;

import footnote.article.Article;
import footnote.fault.BadInputException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows an article as the collection keeps it, without what surrounded it on its page.",
        footer = {
            "  footnote articles show 000_a1b30193cfea0e69",
            "  footnote articles show --json 000_a1b30193cfea0e69"
        })
final class ShowCommand implements Callable<Integer> {

    private final Edge edge;

    @Parameters(paramLabel = "ID", description = "Id of the article, as the list shows it.")
    private String id = "";

    @Option(names = "--json", description = "Print the article as JSON; footnotes count in its text.")
    private boolean json;

    ShowCommand(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Integer call() {
        try (House house = edge.open()) {
            Article article = house.articles().article(id).orElseThrow(() -> unknown(id));
            if (json) {
                Json.print(article, edge.console());
            } else {
                print(article);
            }
        }
        return ExitCode.OK;
    }

    static BadInputException unknown(String id) {
        return new BadInputException("There is no article '" + id + "'; the ids are listed by: footnote articles");
    }

    private void print(Article article) {
        Console console = edge.console();
        console.out().println(Style.BOLD.of(Safe.line(article.name()), console.screen()));
        String origin = origin(article);
        if (!origin.isEmpty()) {
            console.out().println(Style.DIM.of(origin, console.screen()));
        }
        console.out().println();
        console.out().println(Safe.text(article.text()));
    }

    private static String origin(Article article) {
        return Stream.of(article.source(), article.author(), article.published(), article.url())
                .filter(part -> part != null)
                .map(part -> Safe.line(String.valueOf(part)))
                .collect(Collectors.joining(", "));
    }
}
