package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.collection.ArticleCollection;
import footnote.fault.CollectionException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** The articles that come with the product, for a first question before there is a collection. */
final class SampleOffer {

    /** Its vectors are made in a moment, by whoever does it. */
    private static final int TRIES = 100;

    private static final long WAIT_MILLIS = 200;

    private SampleOffer() {}

    static void addIfEmpty(ArticleCollection articles, Path data, Console console) {
        if (articles.isEmpty()) {
            console.say("No collection yet in " + data + "; using the five sample articles.");
        }
        whenNobodyWrites(() -> add(articles));
    }

    private static void add(ArticleCollection articles) {
        if (articles.isEmpty()) {
            articles.addSample(event -> {});
        }
        // Five articles take a moment; those of a run that was cut short too.
        if (articles.status().sample()) {
            articles.addVectors(progress -> {});
        }
    }

    /** Who asks a first question at the same moment elsewhere puts the sample in too: one waits for the other. */
    private static void whenNobodyWrites(Runnable work) {
        for (int tries = 1; !done(work, tries == TRIES); tries++) {
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private static boolean done(Runnable work, boolean last) {
        try {
            work.run();
            return true;
        } catch (CollectionException e) {
            if (!e.isBusy() || last) {
                throw e;
            }
            return false;
        }
    }
}
