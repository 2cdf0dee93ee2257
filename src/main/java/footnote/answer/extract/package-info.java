/** The built-in answerer: chooses sentences of the evidence, or refuses, with the trained reader and fitted models. */
@NullMarked
package footnote.answer.extract;

import org.jspecify.annotations.NullMarked;
