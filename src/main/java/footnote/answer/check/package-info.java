/** Whether a quote bears out a sentence that a language model wrote in other words: facts refuse, the judge decides. */
@NullMarked
package footnote.answer.check;

import org.jspecify.annotations.NullMarked;
