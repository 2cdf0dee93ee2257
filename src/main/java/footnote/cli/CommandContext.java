package footnote.cli;

import footnote.cli.log.LogLines;
import footnote.cli.options.MinConfidenceOption;
import footnote.cli.options.OptionDefaults;
import footnote.cli.options.OptionSetting;
import footnote.cli.terminal.Console;
import footnote.settings.CollectionSettings;
import footnote.settings.Folders;
import footnote.settings.Values;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every command needs: its streams, the settings that hold for all, and the way to the product. */
final class CommandContext {

    private final Products products;
    private final Console console;
    private final GlobalOptions globals;
    private final OptionDefaults defaults;
    private final Folders folders;
    private final MinConfidenceOption caution;
    private final Map<String, String> flags;

    CommandContext(
            Products products, Console console, GlobalOptions globals, OptionDefaults defaults, Folders folders) {
        this(products, console, globals, defaults, folders, new MinConfidenceOption(), Map.of());
    }

    private CommandContext(
            Products products,
            Console console,
            GlobalOptions globals,
            OptionDefaults defaults,
            Folders folders,
            MinConfidenceOption caution,
            Map<String, String> flags) {
        this.products = products;
        this.console = console;
        this.globals = globals;
        this.defaults = defaults;
        this.folders = folders;
        this.caution = caution;
        this.flags = Map.copyOf(flags);
    }

    /** The same, where answers are to be as sure as this. */
    CommandContext with(MinConfidenceOption asked) {
        return new CommandContext(products, console, globals, defaults, folders, asked, flags);
    }

    /** The same with a setting that one command has a flag for. */
    CommandContext with(String key, String text) {
        Map<String, String> more = new HashMap<>(flags);
        more.put(key, text);
        return new CommandContext(products, console, globals, defaults, folders, caution, more);
    }

    Console console() {
        return console;
    }

    /** The same, where what is told to a person goes into the log. */
    CommandContext logging() {
        Console logged = new Console(console.in(), console.out(), new PrintWriter(new LogLines()), console.screen());
        return new CommandContext(products, logged, globals, defaults, folders, caution, flags);
    }

    /** Whether more is to be told than is needed. */
    boolean verbose() {
        return globals.verbose;
    }

    /** The folder of the collection, absolute. */
    Path data() {
        Path chosen = globals.data != null ? globals.data : folders.data();
        return chosen.toAbsolutePath().normalize();
    }

    /** Whether it was said which model is to write. */
    boolean namesModel() {
        return globals.model != null;
    }

    /** The reader's option as it would be written behind a command; nothing where none was given. */
    String readerOption() {
        return globals.reader == null ? "" : " --reader " + globals.reader;
    }

    Product open() {
        return products.open(settings(null));
    }

    /** Opens the collection; where it is still empty, puts the sample in and says so. */
    Product openWithSample() {
        Product product = open();
        try {
            SampleOffer.addIfEmpty(product.articles(), data(), console);
            return product;
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /** Opens a passing collection for the articles of a folder. */
    Product openPassing(Path articles) {
        return products.open(settings(articles.toAbsolutePath().normalize()));
    }

    /** What is wrong with the settings, and everything the product needs. */
    List<DoctorFinding> checks() {
        Stream<DoctorFinding> settings = defaults.faults(Set.of()).stream()
                .map(fault -> DoctorFinding.bad("Settings", fault, "Correct it where it comes from, or take it away."));
        return Stream.concat(settings, products.check(settings(null)).stream()).toList();
    }

    private CollectionSettings settings(@Nullable Path articles) {
        return new CollectionSettings(data(), articles, values(), caution.value());
    }

    private Values values() {
        Values values = defaults.values();
        for (Map.Entry<String, String> flag : flags.entrySet()) {
            values = values.with(flag.getKey(), flag.getValue());
        }
        values = globals.model == null ? values : values.with(OptionSetting.MODEL.key(), globals.model.toString());
        return globals.reader == null ? values : values.with(OptionSetting.READER.key(), globals.reader);
    }
}
