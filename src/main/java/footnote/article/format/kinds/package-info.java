/** The reading door: files of whatever kind to articles, each with what was cut or the reason why there is none. */
@NullMarked
package footnote.article.format.kinds;

import org.jspecify.annotations.NullMarked;
