/** Fits the small learned models, with cross-validation. */
@NullMarked
package footnote.eval.fit;

import org.jspecify.annotations.NullMarked;
