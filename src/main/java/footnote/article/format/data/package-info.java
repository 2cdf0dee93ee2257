/** Articles as data: JSON, JSON line by line, tables. */
@NullMarked
package footnote.article.format.data;

import org.jspecify.annotations.NullMarked;
