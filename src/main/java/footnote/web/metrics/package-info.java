/** How the server does, in numbers, for those who watch it. */
@NullMarked
package footnote.web.metrics;

import org.jspecify.annotations.NullMarked;
