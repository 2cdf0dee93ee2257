/** HTML and what is written as such: the article in a page, what stands around it, what the page says of itself. */
@NullMarked
package footnote.article.format.page;

import org.jspecify.annotations.NullMarked;
