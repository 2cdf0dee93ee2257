/** What several servers share, in one PostgreSQL database. */
@NullMarked
package footnote.store.postgres;

import org.jspecify.annotations.NullMarked;
