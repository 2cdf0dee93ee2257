/** Slack, and what speaks like it: questions in, each answered once, where it was asked. */
@NullMarked
package footnote.slack;

import org.jspecify.annotations.NullMarked;
