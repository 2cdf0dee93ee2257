/** What is set from outside, a flag over a variable over the settings file, and secrets. */
@NullMarked
package footnote.settings;

import org.jspecify.annotations.NullMarked;
