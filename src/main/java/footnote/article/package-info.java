/** What an article is, and how one is read, cleaned and split into passages and sentences with exact offsets. */
@NullMarked
package footnote.article;

import org.jspecify.annotations.NullMarked;
