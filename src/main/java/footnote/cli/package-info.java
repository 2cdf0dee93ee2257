/** The command line: flags in, text out, exit codes. */
@NullMarked
package footnote.cli;

import org.jspecify.annotations.NullMarked;
