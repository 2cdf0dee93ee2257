/** What all formats share: what is read and what comes of it, kinds of files, articles whose parts have names. */
@NullMarked
package footnote.article.format;

import org.jspecify.annotations.NullMarked;
