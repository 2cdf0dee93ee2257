/** What is decided of an article as it is put: whose copy it is, which lines belong to its site, whose place it takes. */
@NullMarked
package footnote.collection.copies;

import org.jspecify.annotations.NullMarked;
