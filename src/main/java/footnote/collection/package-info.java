/** The articles as everyone else sees them: adding, listing, reading and deleting; and the ports of what keeps them. */
@NullMarked
package footnote.collection;

import org.jspecify.annotations.NullMarked;
