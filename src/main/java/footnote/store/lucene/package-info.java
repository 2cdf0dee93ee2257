/** Articles and passages in a local Lucene directory; the only place that sees the index of Lucene. */
@NullMarked
package footnote.store.lucene;

import org.jspecify.annotations.NullMarked;
