/** The rules that a sentence must keep beside its quote, each of which can refuse it alone. */
@NullMarked
package footnote.answer.check.rule;

import org.jspecify.annotations.NullMarked;
