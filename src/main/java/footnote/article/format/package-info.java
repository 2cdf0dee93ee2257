/** The reading door: files of many formats to articles, each with what was cut or the reason why there is none. */
@NullMarked
package footnote.article.format;

import org.jspecify.annotations.NullMarked;
