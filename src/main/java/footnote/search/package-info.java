/** Finding passages: the retrieval port and the fusion of its arms. */
@NullMarked
package footnote.search;

import org.jspecify.annotations.NullMarked;
