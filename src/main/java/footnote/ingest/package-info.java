/** The road of an article into the collection, and the collection's door for everyone else. */
@NullMarked
package footnote.ingest;

import org.jspecify.annotations.NullMarked;
