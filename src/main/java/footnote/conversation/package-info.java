/** What was said before, as it was shown, and what readers said of it. */
@NullMarked
package footnote.conversation;

import org.jspecify.annotations.NullMarked;
