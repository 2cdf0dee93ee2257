package footnote.cli;

import footnote.ingest.ArticleCollection;
import java.nio.file.Path;

/** The articles that come with the product, for a first question before there is a collection. */
final class Sample {

    private Sample() {}

    static void addIfEmpty(ArticleCollection articles, Path data, Console console) {
        if (articles.isEmpty()) {
            console.say("No collection yet in " + data + "; using the five sample articles.");
            articles.addSample(event -> {});
        }
        // Five articles take a moment; those of a run that was cut short too.
        if (articles.status().sample()) {
            articles.addVectors(progress -> {});
        }
    }
}
