/** Tables in one SQLite file. */
@NullMarked
package footnote.store.sqlite;

import org.jspecify.annotations.NullMarked;
