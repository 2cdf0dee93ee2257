/** PDF, put in the order in which it is read and recognised where it is pictures, and the files of office programs. */
@NullMarked
package footnote.article.format.document;

import org.jspecify.annotations.NullMarked;
