/** What is written to standard error for whoever runs it: plain or as JSON. */
@NullMarked
package footnote.cli.log;

import org.jspecify.annotations.NullMarked;
