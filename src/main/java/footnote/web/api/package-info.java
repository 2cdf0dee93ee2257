/** The JSON API: routes, what they take and what they send. */
@NullMarked
package footnote.web.api;

import org.jspecify.annotations.NullMarked;
