/** What was said before, as it was shown, what readers said of it, and what chat services have delivered. */
@NullMarked
package footnote.conversation;

import org.jspecify.annotations.NullMarked;
