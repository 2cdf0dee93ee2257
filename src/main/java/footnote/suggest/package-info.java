/** Questions worth asking: made from the articles by rule, and shown only once the product has answered them. */
@NullMarked
package footnote.suggest;

import org.jspecify.annotations.NullMarked;
