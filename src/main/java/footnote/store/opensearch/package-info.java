/** Passages in a cluster of OpenSearch, which follow a store of articles. */
@NullMarked
package footnote.store.opensearch;

import org.jspecify.annotations.NullMarked;
