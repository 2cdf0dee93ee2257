/** The articles as everyone else sees them: adding, listing, reading and deleting. */
@NullMarked
package footnote.collection;

import org.jspecify.annotations.NullMarked;
