/** The steps from a question to its answer, in their order. */
@NullMarked
package footnote.answer.road;

import org.jspecify.annotations.NullMarked;
