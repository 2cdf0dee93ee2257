/**
 * Has an answer written, by a language model or the built-in one, and lets each sentence through with its footnotes.
 */
@NullMarked
package footnote.answer.writing;

import org.jspecify.annotations.NullMarked;
