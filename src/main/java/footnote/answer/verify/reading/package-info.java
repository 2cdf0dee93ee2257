/** A text as the check sees it: its words and their kin, its numbers and dates, and who does what in it how surely. */
@NullMarked
package footnote.answer.verify.reading;

import org.jspecify.annotations.NullMarked;
