/** Receipts: how an answer came about and what it rests on, and what has become of that since. */
@NullMarked
package footnote.answer.receipt;

import org.jspecify.annotations.NullMarked;
