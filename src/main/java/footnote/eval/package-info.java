/** Evaluation sets, their measures, and comparison with earlier runs. */
@NullMarked
package footnote.eval;

import org.jspecify.annotations.NullMarked;
