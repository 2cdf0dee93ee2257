/** The models that run: the embedding model and the built-in extractive answerer. */
@NullMarked
package footnote.model;

import org.jspecify.annotations.NullMarked;
