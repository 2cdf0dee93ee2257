package footnote.cli;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.collection.Background;

/** Lists what was left out of an article when it was read. */
final class CutsView {

    private final Console console;

    CutsView(Console console) {
        this.console = console;
    }

    void print(Article article, Background background) {
        console.out().println(Style.BOLD.of(SafeText.line(article.name()), console.screen()));
        if (background.cuts().isEmpty()) {
            console.out().println("Nothing was left out.");
        }
        for (Cut cut : background.cuts()) {
            String reason = "line %d, %s: ".formatted(cut.line(), cut.reason());
            console.out().println(Style.DIM.of(reason, console.screen()) + SafeText.line(cut.text()));
        }
    }
}
