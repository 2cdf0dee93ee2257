package footnote.web.mcp;

import footnote.search.Retrieval;

/** Finds passages. */
@FunctionalInterface
public interface Passages {

    /** The best passages for a question, best first, and no more than a limit. */
    Retrieval find(String question, int limit);
}
