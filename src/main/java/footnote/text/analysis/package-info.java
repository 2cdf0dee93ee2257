/** A text taken apart: its words and their forms, numbers and days, names, denials, who does what. */
@NullMarked
package footnote.text.analysis;

import org.jspecify.annotations.NullMarked;
