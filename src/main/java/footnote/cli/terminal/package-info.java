/** Terminals: streams, widths, colours, progress, wrapping, signals. Knows nothing of the rest of the product. */
@NullMarked
package footnote.cli.terminal;

import org.jspecify.annotations.NullMarked;
