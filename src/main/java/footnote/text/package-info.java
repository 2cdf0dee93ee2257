/** Language, once for all: spans, terms, sentences, dates, months, word lists. */
@NullMarked
package footnote.text;

import org.jspecify.annotations.NullMarked;
