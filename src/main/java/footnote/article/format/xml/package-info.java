/** XML: feeds, and the wire formats of agencies. */
@NullMarked
package footnote.article.format.xml;

import org.jspecify.annotations.NullMarked;
