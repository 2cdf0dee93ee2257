package footnote.cli;

import footnote.article.Article;
import footnote.article.Repeated;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.collection.Background;
import footnote.fault.BadInputException;
import java.util.List;
import java.util.Locale;
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
            "  footnote articles show --cuts 000_a1b30193cfea0e69",
            "  footnote articles show --json 000_a1b30193cfea0e69"
        })
final class ShowCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "Id of the article, as the list shows it.")
    private String id = "";

    @Option(names = "--json", description = "Print the article as JSON; footnotes count in its text.")
    private boolean json;

    @Option(
            names = "--cuts",
            description = "Show what was left out when the article was read, each part with its reason.")
    private boolean cuts;

    ShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Product product = context.open()) {
            Article article = product.articles().article(id).orElseThrow(() -> unknown(id));
            if (cuts) {
                new CutsView(context.console()).print(article, background(product));
            } else if (json) {
                JsonOutput.print(article, context.console());
            } else {
                print(article, background(product));
            }
        }
        return ExitCode.OK;
    }

    private Background background(Product product) {
        return product.articles().background(id).orElseThrow(() -> unknown(id));
    }

    static BadInputException unknown(String id) {
        return new BadInputException("There is no article '" + id + "'; the ids are listed by: footnote articles");
    }

    private void print(Article article, Background background) {
        Console console = context.console();
        console.out().println(Style.BOLD.of(SafeText.line(article.name()), console.screen()));
        String origin = origin(article, background);
        if (!origin.isEmpty()) {
            console.out().println(Style.DIM.of(origin, console.screen()));
        }
        String others = others(background);
        if (!others.isEmpty()) {
            console.out().println(Style.DIM.of(others, console.screen()));
        }
        console.out().println();
        console.out().println(SafeText.text(Repeated.without(article.text(), background.leftOut())));
    }

    /** Of which article this is a copy or, for the earliest of several, which are copies of it. */
    private String others(Background background) {
        String original = background.family().getFirst();
        List<String> copies =
                background.family().stream().filter(other -> !other.equals(id)).toList();
        if (copies.isEmpty()) {
            return "";
        }
        return original.equals(id) ? "Copies: " + String.join(", ", copies) : "A copy of " + original;
    }

    private static String origin(Article article, Background background) {
        String language = background.language();
        String named = language == null ? null : Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return Stream.of(article.source(), article.author(), article.published(), named, article.url())
                .filter(part -> part != null)
                .map(part -> SafeText.line(String.valueOf(part)))
                .collect(Collectors.joining(", "));
    }
}
