package footnote.app;

import footnote.cli.Product;
import footnote.settings.CollectionSettings;
import footnote.settings.TestValues;
import footnote.settings.Values;
import java.nio.file.Path;
import java.util.Map;

/** The product as it is put together for everyone, on a folder of a test's own. */
final class TestProduct {

    private TestProduct() {}

    static Product open(Path data) {
        return new Assembly().open(new CollectionSettings(data, null, Values.NONE));
    }

    /** Answers only from this confidence on. */
    static Product surer(Path data, double confidence) {
        return new Assembly().open(new CollectionSettings(data, null, Values.NONE, confidence));
    }

    /** With settings as an environment gives them. */
    static Product open(Path data, Map<String, String> environment) {
        return new Assembly().open(new CollectionSettings(data, null, TestValues.of(environment)));
    }

    static Product withSample(Path data) {
        Product product = open(data);
        product.articles().addSample(event -> {});
        product.articles().addVectors(progress -> {});
        return product;
    }
}
