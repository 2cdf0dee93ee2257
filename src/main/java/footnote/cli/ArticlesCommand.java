package footnote.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "articles",
        description = "Lists, shows and deletes the articles of the collection; alone it lists them.",
        footer = {
            "  footnote articles",
            "  footnote articles show 000_a1b30193cfea0e69",
            "  footnote articles delete 000_a1b30193cfea0e69"
        })
final class ArticlesCommand implements Callable<Integer> {

    private final ListCommand list;

    ArticlesCommand(ListCommand list) {
        this.list = list;
    }

    @Override
    public Integer call() {
        return list.call();
    }
}
