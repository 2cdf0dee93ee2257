/** Evaluation sets, their measures, and the fitting of the small learned models. */
@NullMarked
package footnote.eval;

import org.jspecify.annotations.NullMarked;
