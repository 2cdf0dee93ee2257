/** The answer object as it is told outside and stored: records of its own, so that names inside can change. */
@NullMarked
package footnote.answer.wire;

import org.jspecify.annotations.NullMarked;
