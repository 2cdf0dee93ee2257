/** The server and its table of routes. */
@NullMarked
package footnote.web;

import org.jspecify.annotations.NullMarked;
