/** What is written down of requests and questions, for those who run the server. */
@NullMarked
package footnote.web.log;

import org.jspecify.annotations.NullMarked;
