/** Whether words of an article support a sentence that says the same in other words. */
@NullMarked
package footnote.answer.verify;

import org.jspecify.annotations.NullMarked;
