/**
 * What every channel asks and gets: question, answer, citation, outcome, events. Values, and the port they go
 * through.
 */
@NullMarked
package footnote.answer;

import org.jspecify.annotations.NullMarked;
