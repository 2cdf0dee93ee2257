/** What an answer may rest on: numbered passages, and the quotes within them. */
@NullMarked
package footnote.answer.evidence;

import org.jspecify.annotations.NullMarked;
