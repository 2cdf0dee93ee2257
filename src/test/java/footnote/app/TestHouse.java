package footnote.app;

import footnote.cli.CollectionSettings;
import footnote.cli.House;
import footnote.cli.TestValues;
import footnote.cli.Values;
import java.nio.file.Path;
import java.util.Map;

/** The product as it is put together for everyone, on a folder of a test's own. */
final class TestHouse {

    private TestHouse() {}

    static House open(Path data) {
        return new Assembly().open(new CollectionSettings(data, null, Values.NONE));
    }

    /** Answers only from this confidence on. */
    static House surer(Path data, double confidence) {
        return new Assembly().open(new CollectionSettings(data, null, Values.NONE, confidence));
    }

    /** With settings as an environment gives them. */
    static House open(Path data, Map<String, String> environment) {
        return new Assembly().open(new CollectionSettings(data, null, TestValues.of(environment)));
    }

    static House withSample(Path data) {
        House house = open(data);
        house.articles().addSample(event -> {});
        house.articles().addVectors(progress -> {});
        return house;
    }
}
