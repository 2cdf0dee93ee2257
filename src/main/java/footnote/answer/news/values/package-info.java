/** What a sentence gives that was asked for: numbers, times and names, where they stand, and whether two can both be true. */
@NullMarked
package footnote.answer.news.values;

import org.jspecify.annotations.NullMarked;
