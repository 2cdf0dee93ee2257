/** Whether a quote bears out a sentence that a language model wrote in other words. */
@NullMarked
package footnote.answer.check;

import org.jspecify.annotations.NullMarked;
