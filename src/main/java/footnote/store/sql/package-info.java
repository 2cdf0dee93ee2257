/** Conversations, receipts, feedback and deliveries in tables, whichever database these are in. */
@NullMarked
package footnote.store.sql;

import org.jspecify.annotations.NullMarked;
