/**
 * What is decided of an article as it is put: whose copy it is, which lines belong to its site, whose place it takes; and how
 * articles move from one store into another as they are.
 */
@NullMarked
package footnote.collection.copies;

import org.jspecify.annotations.NullMarked;
