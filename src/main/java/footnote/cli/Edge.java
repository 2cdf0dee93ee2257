package footnote.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every command needs: its streams, the settings that hold for all, and the way to the product. */
final class Edge {

    private final Houses houses;
    private final Console console;
    private final Globals globals;
    private final Defaults defaults;
    private final Folders folders;
    private final Caution caution;

    Edge(Houses houses, Console console, Globals globals, Defaults defaults, Folders folders) {
        this(houses, console, globals, defaults, folders, new Caution());
    }

    private Edge(Houses houses, Console console, Globals globals, Defaults defaults, Folders folders, Caution caution) {
        this.houses = houses;
        this.console = console;
        this.globals = globals;
        this.defaults = defaults;
        this.folders = folders;
        this.caution = caution;
    }

    /** The same, where answers are to be as sure as this. */
    Edge with(Caution asked) {
        return new Edge(houses, console, globals, defaults, folders, asked);
    }

    Console console() {
        return console;
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

    House open() {
        return houses.open(settings(null));
    }

    /** Opens the collection; where it is still empty, puts the sample in and says so. */
    House openWithSample() {
        House house = open();
        try {
            Sample.addIfEmpty(house.articles(), data(), console);
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** Opens a passing collection for the articles of a folder. */
    House openPassing(Path articles) {
        return houses.open(settings(articles.toAbsolutePath().normalize()));
    }

    /** What is wrong with the settings, and everything the product needs. */
    List<Check> checks() {
        Stream<Check> settings = defaults.faults(Set.of()).stream()
                .map(fault -> Check.bad("Settings", fault, "Correct it where it comes from, or take it away."));
        return Stream.concat(settings, houses.check(settings(null)).stream()).toList();
    }

    private CollectionSettings settings(@Nullable Path articles) {
        return new CollectionSettings(data(), articles, values(), caution.minConfidence);
    }

    private Values values() {
        Values values = defaults.values();
        values = globals.model == null ? values : values.with(Setting.MODEL.key(), globals.model.toString());
        return globals.reader == null ? values : values.with(Setting.READER.key(), globals.reader);
    }
}
