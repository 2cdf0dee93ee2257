/** What was said before. */
@NullMarked
package footnote.conversation;

import org.jspecify.annotations.NullMarked;
