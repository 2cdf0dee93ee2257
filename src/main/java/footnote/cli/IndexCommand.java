package footnote.cli;

import footnote.fault.BadInputException;
import footnote.ingest.ArticleCollection;
import footnote.ingest.IndexEvent;
import footnote.ingest.IndexSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        description = "Adds articles to the collection, or updates those that are there.",
        footer = {
            "  footnote index ~/clippings",
            "  footnote index march.txt april.txt",
            "  footnote index export.jsonl newsletter.eml archive.zip",
            "  footnote index https://example.org/news/story",
            "  pdftotext story.pdf - | footnote index -",
            "",
            "Reads text, Markdown, HTML, PDF, Word and PowerPoint, RTF, e-mail, JSON, JSON Lines, CSV,",
            "RSS and Atom, and zip, tar and gzip of these. What cannot be read is told, the rest goes on.",
            "",
            "Exit codes: 0 if anything was accepted or was there already, 1 if everything was",
            "refused, 2 usage, 130 stopped by Ctrl-C."
        })
final class IndexCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Edge edge;
    private final Interrupts interrupts;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files, folders with everything below them, or http(s) addresses; - reads one article from standard input.")
    private List<String> paths = List.of();

    IndexCommand(Edge edge, Interrupts interrupts) {
        this.edge = edge;
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() {
        boolean fromInput = paths.contains(STANDARD_INPUT);
        if (fromInput && paths.size() > 1) {
            throw new BadInputException("Standard input (-) is indexed alone; name the files in a call of their own.");
        }
        return fromInput ? indexInput() : indexNamed();
    }

    private int indexInput() {
        byte[] content = StandardInput.article(edge.console().in());
        return index((articles, progress) -> articles.addText(ContentName.of(content), content, progress));
    }

    private int indexNamed() {
        List<String> addresses = paths.stream().filter(IndexCommand::isAddress).toList();
        List<Path> files =
                paths.stream().filter(path -> !isAddress(path)).map(Path::of).toList();
        return index((articles, progress) -> {
            if (addresses.isEmpty()) {
                return articles.add(files, progress);
            }
            IndexSummary loaded = articles.addAddresses(addresses, progress);
            return files.isEmpty() ? loaded : loaded.and(articles.add(files, progress));
        });
    }

    private static boolean isAddress(String path) {
        return path.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    private int index(Work work) {
        IndexProgress progress = IndexProgress.on(edge.console());
        try (Interrupts.Watch watch = interrupts.watch();
                House house = edge.open()) {
            IndexSummary summary = work.run(house.articles(), event -> {
                progress.accept(event);
                stopIfAsked(watch);
            });
            progress.end();
            new IndexReport(edge.console()).print(summary, progress.skipped());
            return summary.anyAccepted() ? ExitCode.OK : ExitCode.FAILED;
        } catch (CancellationException e) {
            progress.end();
            new IndexReport(edge.console()).stopped(progress.done(), progress.total());
            return ExitCode.INTERRUPTED;
        }
    }

    /** What was told as done is committed, so leaving from here loses nothing. */
    private static void stopIfAsked(Interrupts.Watch watch) {
        if (watch.stopped()) {
            throw new CancellationException();
        }
    }

    private interface Work {
        IndexSummary run(ArticleCollection articles, Consumer<IndexEvent> progress);
    }
}
