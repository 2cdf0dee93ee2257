/** What computes: the embedding model, the trained reader, logistic models, and the names of chat models. */
@NullMarked
package footnote.model;

import org.jspecify.annotations.NullMarked;
