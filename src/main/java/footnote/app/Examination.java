package footnote.app;

import footnote.answer.Prompts;
import footnote.article.Count;
import footnote.cli.Check;
import footnote.cli.CollectionSettings;
import footnote.cli.Values;
import footnote.fault.FootnoteException;
import footnote.ingest.CollectionStatus;
import footnote.model.Encoder;
import footnote.model.ModelName;
import footnote.model.onnx.ReaderModel;
import footnote.model.onnx.Window;
import footnote.slack.SlackExamination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everything the product needs, in the order to mend it in. */
final class Examination {

    private static final int OLDEST_JAVA = 21;

    private final CollectionSettings collection;
    private final Settings settings;

    /** Faulty settings are told elsewhere; the rest is looked at without them. */
    Examination(CollectionSettings collection) {
        this.collection = collection;
        this.settings = Settings.of(Settings.faults(collection.values()).isEmpty() ? collection.values() : Values.NONE);
    }

    List<Check> checks() {
        Stream<Check> own = Stream.of(java(), data(), index(), embedding(), prompts(), chat(), reader(), judge());
        return Stream.concat(own, services()).toList();
    }

    private Stream<Check> services() {
        return new SlackExamination(settings.slack())
                .findings().stream()
                        .map(finding -> finding.remedy() == null
                                ? Check.ok(finding.name(), finding.detail())
                                : Check.bad(finding.name(), finding.detail(), finding.remedy()));
    }

    private static Check java() {
        String version = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Check.ok("Java", version)
                : Check.bad("Java", version, "Install a JDK " + OLDEST_JAVA + " or newer.");
    }

    private Check data() {
        Path folder = collection.data();
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        boolean writable = there != null && Files.isDirectory(there) && Files.isWritable(there);
        return writable
                ? Check.ok("data folder", folder + (Files.exists(folder) ? "" : " (will be made)"))
                : Check.bad(
                        "data folder",
                        folder + " cannot be written",
                        "Mend its permissions or choose another with --data.");
    }

    private Check index() {
        try (LocalHouse house = new LocalHouse(collection, settings)) {
            CollectionStatus status = house.articles().status();
            if (house.articles().isEmpty() && status.articles() == 0) {
                return Check.ok("collection", "empty; the sample is used until you index articles");
            }
            return Check.ok(
                    "collection",
                    "%s, %s%s%s"
                            .formatted(
                                    Count.of(status.articles(), "article"),
                                    Count.of(status.passages(), "passage"),
                                    status.sample() ? " (the sample)" : "",
                                    pending(status.pending())));
        } catch (FootnoteException e) {
            return Check.bad("collection", "cannot be opened", String.valueOf(e.getMessage()));
        }
    }

    private static String pending(int passages) {
        return passages == 0
                ? ""
                : "; %,d found by their words alone until \"footnote index\" or \"serve\" has embedded them"
                        .formatted(passages);
    }

    private static Check embedding() {
        Encoder encoder = Encoder.builtIn(Runnable::run);
        try {
            long start = System.nanoTime();
            encoder.question("Does it run?");
            return Check.ok(
                    "embedding model",
                    "%s, loaded in %,d ms".formatted(encoder.name(), (System.nanoTime() - start) / 1_000_000));
        } catch (RuntimeException | LinkageError e) {
            // Whatever its native library throws on a platform it was not made for.
            return Check.bad(
                    "embedding model",
                    encoder.name() + " does not run here: " + e,
                    "Run on Linux, macOS or Windows on x86-64 or ARM64 with a 64-bit JDK.");
        }
    }

    private Check prompts() {
        Path folder = settings.prompts();
        try {
            Prompts.load(folder);
            return Check.ok("prompts", folder == null ? "those that come with Footnote" : folder.toString());
        } catch (FootnoteException e) {
            return Check.bad("prompts", "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private Check chat() {
        ModelName name = settings.model().name();
        if (name.isBuiltIn()) {
            return Check.ok("chat model", "extractive, built in; needs no key and no network");
        }
        try {
            Duration time = Trial.of(settings.model(), collection.values());
            return Check.ok("chat model", "%s answered in %,d ms".formatted(name, time.toMillis()));
        } catch (FootnoteException e) {
            return Check.bad("chat model", name + " does not answer", String.valueOf(e.getMessage()));
        }
    }

    private Check reader() {
        ReaderChoice choice = settings.model().reader();
        if (choice.none()) {
            return Check.ok("reader", "none, as set; words and vectors choose sentences alone");
        }
        try (ReaderModel reader = choice.load()) {
            long start = System.nanoTime();
            reader.read("Does it run?", new Window("", List.of("It runs.")));
            return Check.ok(
                    "reader",
                    "%s, a sentence read in %,d ms".formatted(choice, (System.nanoTime() - start) / 1_000_000));
        } catch (RuntimeException | LinkageError e) {
            // Whatever its native library throws on a platform it was not made for.
            return Check.bad(
                    "reader",
                    choice + " does not run here; words and vectors choose sentences alone",
                    e instanceof FootnoteException
                            ? String.valueOf(e.getMessage())
                            : "Set FOOTNOTE_READER=none, or mend this: " + e);
        }
    }

    private Check judge() {
        Path folder = settings.model().judge();
        if (folder == null) {
            return Check.ok("judge", "none; sentences are checked by words and vectors");
        }
        try {
            Assistants.judge(folder);
            return Check.ok("judge", folder.toString());
        } catch (FootnoteException e) {
            return Check.bad("judge", folder + " cannot be used", String.valueOf(e.getMessage()));
        }
    }
}
