/** A run of an evaluation: articles in, questions asked or answers recorded, figures out, compared with earlier ones. */
@NullMarked
package footnote.eval;

import org.jspecify.annotations.NullMarked;
