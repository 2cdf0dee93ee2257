/** Pages for people. */
@NullMarked
package footnote.web.page;

import org.jspecify.annotations.NullMarked;
