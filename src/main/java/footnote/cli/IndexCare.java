package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.collection.IndexStatus;
import footnote.collection.Upkeep;
import footnote.collection.Upkeep.Checkup;
import footnote.text.CountWords;
import picocli.CommandLine.Option;

/** The flags with which "index" takes care of what is there. */
final class IndexCare {

    @Option(names = "--verify", description = "Examine the whole collection and say whether anything is wrong with it.")
    boolean verify;

    @Option(
            names = "--rebuild",
            description = "Make the index anew from the articles it holds; until that is done the old one serves.")
    boolean rebuild;

    boolean isWanted() {
        return verify || rebuild;
    }

    /** Says what is wrong, or that nothing is. */
    static int verify(Upkeep upkeep, Console console) {
        long begin = System.nanoTime();
        Checkup checkup = upkeep.verify();
        IndexStatus status = checkup.status();
        if (checkup.findings().isEmpty()) {
            console.out()
                    .println("The collection is sound: %s, %s, %,d of them still to embed (%.1f s)."
                            .formatted(
                                    CountWords.of(status.articles(), "article"),
                                    CountWords.of(status.passages(), "passage"),
                                    status.pending(),
                                    (System.nanoTime() - begin) / 1e9));
            return ExitCode.OK;
        }
        checkup.findings().forEach(finding -> console.out().println(SafeText.line(finding)));
        console.say(
                "The collection is damaged; bring back a backup with \"footnote restore FILE\", or try \"footnote index"
                        + " --rebuild\".");
        return ExitCode.FAILED;
    }
}
