/** The ground of the doors: bodies, problems, streams, headers, addresses. */
@NullMarked
package footnote.web.http;

import org.jspecify.annotations.NullMarked;
