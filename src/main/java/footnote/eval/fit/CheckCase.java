package footnote.eval.fit;

import footnote.answer.evidence.Evidence;
import java.util.List;

/**
 * A sentence that is supported by what it cites, or not.
 *
 * @param file name of the file it stands in; all sentences of a file are about one article
 * @param kind {@code honest}, or what is wrong with it
 * @param text the sentence
 * @param cited the passages it cites
 */
record CheckCase(String file, String kind, String text, List<Evidence.Passage> cited) {

    private static final String HONEST = "honest";

    boolean honest() {
        return kind.equals(HONEST);
    }
}
