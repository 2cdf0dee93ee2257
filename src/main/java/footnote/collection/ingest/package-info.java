/** The road of an article into the collection: files, folders and web pages, splitting, vectors. */
@NullMarked
package footnote.collection.ingest;

import org.jspecify.annotations.NullMarked;
