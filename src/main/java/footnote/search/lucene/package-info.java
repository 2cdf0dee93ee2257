/** The retrieval port on a local Lucene directory; the only place that sees Lucene's index. */
@NullMarked
package footnote.search.lucene;

import org.jspecify.annotations.NullMarked;
