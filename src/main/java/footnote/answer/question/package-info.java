/** Understands a question before anything is looked for: what it goes on from, its parts, small talk. */
@NullMarked
package footnote.answer.question;

import org.jspecify.annotations.NullMarked;
