/** HTTP: the chat page, the reader page, the JSON API and its event stream. */
@NullMarked
package footnote.web;

import org.jspecify.annotations.NullMarked;
