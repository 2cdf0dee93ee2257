/** What is asked: evaluation sets, and one made of the feedback of readers. */
@NullMarked
package footnote.eval.sets;

import org.jspecify.annotations.NullMarked;
