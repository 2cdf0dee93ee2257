/** Flags that are settings as well: what they mean, and where their defaults come from. */
@NullMarked
package footnote.cli.options;

import org.jspecify.annotations.NullMarked;
