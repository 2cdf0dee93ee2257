/** What is measured of each answer, and the figures of all: evidence, citations, refusals, and how sure a change is. */
@NullMarked
package footnote.eval.measures;

import org.jspecify.annotations.NullMarked;
