/** What only news needs: as of when, from whom, copies and independent sources, contradictions, who says so. */
@NullMarked
package footnote.answer.news;

import org.jspecify.annotations.NullMarked;
