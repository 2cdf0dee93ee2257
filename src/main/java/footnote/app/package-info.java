/** The entry point, the settings and the one place where everything is put together. */
@NullMarked
package footnote.app;

import org.jspecify.annotations.NullMarked;
