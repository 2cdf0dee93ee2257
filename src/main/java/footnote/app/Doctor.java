package footnote.app;

import footnote.answer.writing.Prompts;
import footnote.cli.DoctorFinding;
import footnote.collection.CollectionStatus;
import footnote.fault.FootnoteException;
import footnote.model.Encoder;
import footnote.model.ModelName;
import footnote.model.onnx.ReaderModel;
import footnote.model.onnx.Window;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import footnote.slack.SlackExamination;
import footnote.slack.TellingExamination;
import footnote.store.postgres.PostgresAddress;
import footnote.store.postgres.PostgresPool;
import footnote.text.CountWords;
import footnote.web.access.TlsFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everything the product needs, in the order to mend it in. */
final class Doctor {

    private static final int OLDEST_JAVA = 21;

    private static final String TLS = "TLS";
    private static final String SEARCH = "search";

    private final CollectionSettings collection;
    private final Settings settings;

    /** Faulty settings are told elsewhere; the rest is looked at without them. */
    Doctor(CollectionSettings collection) {
        this.collection = collection;
        Settings.Reading read = Settings.read(collection.values());
        this.settings = read.faults().isEmpty() ? read.settings() : Settings.of(Values.NONE);
    }

    List<DoctorFinding> checks() {
        Stream<DoctorFinding> own =
                Stream.of(java(), data(), database(), index(), embedding(), prompts(), chat(), reader());
        return Stream.of(own, search(), tls(), services()).flatMap(some -> some).toList();
    }

    private Stream<DoctorFinding> search() {
        if (settings.search() == null) {
            return Stream.empty();
        }
        try (LocalProduct product = new LocalProduct(collection, settings)) {
            return product.search().stream().map(detail -> DoctorFinding.ok(SEARCH, detail));
        } catch (FootnoteException e) {
            return Stream.of(DoctorFinding.bad(SEARCH, "cannot be used", String.valueOf(e.getMessage())));
        }
    }

    private Stream<DoctorFinding> tls() {
        TlsFiles files = settings.serving().tls();
        return files == null ? Stream.empty() : Stream.of(tls(files));
    }

    private static DoctorFinding tls(TlsFiles files) {
        try {
            Instant end = files.validUntil();
            String detail = "%s, valid until %s".formatted(files.certificate(), end);
            return end.isAfter(Instant.now())
                    ? DoctorFinding.ok(TLS, detail)
                    : DoctorFinding.bad(TLS, detail, "Renew the certificate; browsers refuse this one.");
        } catch (FootnoteException e) {
            return DoctorFinding.bad(TLS, "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private Stream<DoctorFinding> services() {
        return Stream.concat(
                        new SlackExamination(settings.slack()).findings().stream(),
                        new TellingExamination(settings.telling(), settings.slack()).findings().stream())
                .map(finding -> finding.remedy() == null
                        ? DoctorFinding.ok(finding.name(), finding.detail())
                        : DoctorFinding.bad(finding.name(), finding.detail(), finding.remedy()));
    }

    private static DoctorFinding java() {
        String version = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? DoctorFinding.ok("Java", version)
                : DoctorFinding.bad("Java", version, "Install a JDK " + OLDEST_JAVA + " or newer.");
    }

    private DoctorFinding data() {
        Path folder = collection.data();
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        boolean writable = there != null && Files.isDirectory(there) && Files.isWritable(there);
        return writable
                ? DoctorFinding.ok("data folder", folder + (Files.exists(folder) ? "" : " (will be made)"))
                : DoctorFinding.bad(
                        "data folder",
                        folder + " cannot be written",
                        "Mend its permissions or choose another with --data.");
    }

    private DoctorFinding database() {
        PostgresAddress address = settings.database();
        if (address == null) {
            return DoctorFinding.ok("conversations", "in a file of the data folder");
        }
        try (PostgresPool pool = PostgresPool.open(address)) {
            long start = System.nanoTime();
            pool.tables().query(row -> true, "SELECT 1");
            return DoctorFinding.ok(
                    "database", "%s answers in %,d ms".formatted(address, (System.nanoTime() - start) / 1_000_000));
        } catch (FootnoteException e) {
            return DoctorFinding.bad("database", address + " cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private DoctorFinding index() {
        try (LocalProduct product = new LocalProduct(collection, settings)) {
            CollectionStatus status = product.articles().status();
            if (product.articles().isEmpty() && status.articles() == 0) {
                return DoctorFinding.ok("collection", "empty; the sample is used until you index articles");
            }
            return DoctorFinding.ok(
                    "collection",
                    "%s, %s%s%s"
                            .formatted(
                                    CountWords.of(status.articles(), "article"),
                                    CountWords.of(status.passages(), "passage"),
                                    status.sample() ? " (the sample)" : "",
                                    pending(status.pending())));
        } catch (FootnoteException e) {
            return DoctorFinding.bad("collection", "cannot be opened", String.valueOf(e.getMessage()));
        }
    }

    private static String pending(int passages) {
        return passages == 0
                ? ""
                : "; %,d found by their words alone until \"footnote index\" or \"serve\" has embedded them"
                        .formatted(passages);
    }

    private static DoctorFinding embedding() {
        Encoder encoder = Encoder.builtIn(Runnable::run);
        try {
            long start = System.nanoTime();
            encoder.question("Does it run?");
            return DoctorFinding.ok(
                    "embedding model",
                    "%s, loaded in %,d ms".formatted(encoder.name(), (System.nanoTime() - start) / 1_000_000));
        } catch (RuntimeException | LinkageError e) {
            // Whatever its native library throws on a platform it was not made for.
            return DoctorFinding.bad(
                    "embedding model",
                    encoder.name() + " does not run here: " + e,
                    "Run on Linux, macOS or Windows on x86-64 or ARM64 with a 64-bit JDK.");
        }
    }

    private DoctorFinding prompts() {
        Path folder = settings.prompts();
        try {
            Prompts.load(folder);
            return DoctorFinding.ok("prompts", folder == null ? "those that come with Footnote" : folder.toString());
        } catch (FootnoteException e) {
            return DoctorFinding.bad("prompts", "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private DoctorFinding chat() {
        ModelName name = settings.model().name();
        if (name.isBuiltIn()) {
            return DoctorFinding.ok("chat model", "extractive, built in; needs no key and no network");
        }
        try {
            Duration time = ModelTrial.of(settings.model(), collection.values());
            return DoctorFinding.ok("chat model", "%s answered in %,d ms".formatted(name, time.toMillis()));
        } catch (FootnoteException e) {
            return DoctorFinding.bad("chat model", name + " does not answer", String.valueOf(e.getMessage()));
        }
    }

    private DoctorFinding reader() {
        ReaderChoice choice = settings.model().reader();
        if (choice.none()) {
            return DoctorFinding.ok("reader", "none, as set; words and vectors choose sentences alone");
        }
        try (ReaderModel reader = choice.load()) {
            long start = System.nanoTime();
            reader.read("Does it run?", new Window("", List.of("It runs.")));
            return DoctorFinding.ok(
                    "reader",
                    "%s, a sentence read in %,d ms".formatted(choice, (System.nanoTime() - start) / 1_000_000));
        } catch (RuntimeException | LinkageError e) {
            // Whatever its native library throws on a platform it was not made for.
            return DoctorFinding.bad(
                    "reader",
                    choice + " does not run here; words and vectors choose sentences alone",
                    e instanceof FootnoteException
                            ? String.valueOf(e.getMessage())
                            : "Set FOOTNOTE_READER=none, or mend this: " + e);
        }
    }
}
