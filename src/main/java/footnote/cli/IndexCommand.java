package footnote.cli;

import footnote.cli.terminal.Interrupts;
import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent;
import footnote.collection.IndexSummary;
import footnote.collection.ingest.WatchedFolder;
import footnote.fault.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
            "  footnote index --no-wait ~/archive   (found by their words; the rest later)",
            "  footnote index                       (the rest)",
            "  footnote index --watch ~/clippings   (until Ctrl-C)",
            "  footnote index --verify",
            "",
            "Reads text, Markdown, HTML, PDF, Office and OpenDocument files, RTF, e-mail and mailboxes, JSON, CSV,",
            "feeds, agencies' XML, web archives, and zip, tar and gzip of these. What cannot be read is told, the rest goes on.",
            "",
            "Exit codes: 0 if anything was accepted or was there already, 1 if everything was",
            "refused, 2 usage, 130 stopped by Ctrl-C."
        })
final class IndexCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private static final long LOOK_MILLIS = 100;

    /** A second of tidying up needs no word. */
    private static final int LOOKS_UNTOLD = 10;

    private final CommandContext context;
    private final Interrupts interrupts;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files, folders with everything below them, or http(s) addresses; - reads one article from"
                    + " standard input. Without any, what an earlier call left to do is done.")
    private List<String> paths = List.of();

    @Option(
            names = "--no-wait",
            description = "End once the articles are found by their words; a server or the next call does the rest.")
    private boolean noWait;

    @Option(
            names = "--watch",
            description =
                    "Go on and follow the folder: what changes in it is updated, what is deleted from it is deleted.")
    private boolean watch;

    @Mixin
    private final IndexCare care = new IndexCare();

    IndexCommand(CommandContext context, Interrupts interrupts) {
        this.context = context;
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() {
        if (care.isWanted() && (!paths.isEmpty() || (care.verify && care.rebuild))) {
            throw new BadInputException("Use --verify or --rebuild alone; index the files in a call of their own.");
        }
        if (watch) {
            return watch();
        }
        if (paths.isEmpty()) {
            return finish();
        }
        boolean fromInput = paths.contains(STANDARD_INPUT);
        if (fromInput && paths.size() > 1) {
            throw new BadInputException("Standard input (-) is indexed alone; name the files in a call of their own.");
        }
        return fromInput ? indexInput() : indexNamed();
    }

    private int indexInput() {
        byte[] content = StandardInput.article(context.console().in());
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

    private int watch() {
        if (paths.size() != 1 || paths.contains(STANDARD_INPUT)) {
            throw new BadInputException("Watch one folder at a time, for example: footnote index --watch ~/clippings");
        }
        Path folder = Path.of(paths.getFirst());
        try (Interrupts.Watch interrupt = interrupts.watch();
                Product product = context.open()) {
            WatchedFolder watched =
                    new WatchedFolder(product.articles(), folder, context.data().resolve("watched"));
            new FolderWatch(context.console(), product.articles(), watched, folder).until(interrupt);
            return ExitCode.OK;
        }
    }

    /** Takes care of what is there, and does what was left to do. */
    private int finish() {
        try (Interrupts.Watch watch = interrupts.watch();
                Product product = context.open()) {
            if (care.verify) {
                return IndexCare.verify(product.upkeep(), context.console());
            }
            if (care.rebuild) {
                product.upkeep().rebuild();
                context.console().out().println("The index is made anew.");
                context.console().flush();
            }
            return noWait ? ExitCode.OK : addVectors(product.articles(), watch);
        }
    }

    private int index(Work work) {
        IndexProgress progress = IndexProgress.on(context.console());
        try (Interrupts.Watch watch = interrupts.watch();
                Product product = context.open()) {
            IndexSummary summary = work.run(product.articles(), event -> {
                progress.accept(event);
                stopIfAsked(watch);
            });
            progress.end();
            new IndexReport(context.console()).print(summary, progress.told());
            int rest = noWait ? ExitCode.OK : addVectors(product.articles(), watch);
            return summary.anyAccepted() ? rest : ExitCode.FAILED;
        } catch (CancellationException e) {
            progress.end();
            new IndexReport(context.console()).stopped(progress.done(), progress.total());
            return ExitCode.INTERRUPTED;
        }
    }

    private int addVectors(ArticleCollection articles, Interrupts.Watch watch) {
        VectorBar bar = new VectorBar(context.console());
        try {
            articles.addVectors(progress -> {
                bar.show(progress);
                stopIfAsked(watch);
            });
            bar.end();
            tidy(articles, watch);
            return ExitCode.OK;
        } catch (CancellationException e) {
            bar.end();
            new IndexReport(context.console())
                    .stoppedInVectors(articles.status().pending());
            return ExitCode.INTERRUPTED;
        }
    }

    /** What the index still merges would come to nothing with this process; all that is put in is kept anyway. */
    private void tidy(ArticleCollection articles, Interrupts.Watch watch) {
        try {
            for (int looks = 1; !articles.rest() && !watch.stopped(); looks++) {
                if (looks == LOOKS_UNTOLD) {
                    context.console().say("Tidying up the index, for faster answers (Ctrl-C leaves it as it is)…");
                }
                watch.await(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
