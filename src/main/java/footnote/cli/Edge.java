package footnote.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every command needs: its streams, the settings that hold for all, and the way to the product. */
final class Edge {

    private final Houses houses;
    private final Console console;
    private final Globals globals;
    private final Values values;
    private final Folders folders;

    Edge(Houses houses, Console console, Globals globals, Values values, Folders folders) {
        this.houses = houses;
        this.console = console;
        this.globals = globals;
        this.values = values;
        this.folders = folders;
    }

    Console console() {
        return console;
    }

    /** The folder of the collection, absolute. */
    Path data() {
        Path chosen = globals.data != null ? globals.data : folders.data();
        return chosen.toAbsolutePath().normalize();
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

    List<Check> checks() {
        return houses.check(settings(null));
    }

    private CollectionSettings settings(@Nullable Path articles) {
        return new CollectionSettings(data(), articles, values);
    }
}
