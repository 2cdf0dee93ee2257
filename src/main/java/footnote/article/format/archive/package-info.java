/** Archives, packed files and web archives, and the bombs among them. */
@NullMarked
package footnote.article.format.archive;

import org.jspecify.annotations.NullMarked;
