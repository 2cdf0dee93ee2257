/** The ground of the web: bodies, problems, access, streams, headers, addresses. */
@NullMarked
package footnote.web.http;

import org.jspecify.annotations.NullMarked;
