/** Figures of an evaluation as tables on a terminal. */
@NullMarked
package footnote.cli.eval;

import org.jspecify.annotations.NullMarked;
