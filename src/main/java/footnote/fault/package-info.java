/** The ways something can go wrong, told apart by what the one who asked can do about it. */
@NullMarked
package footnote.fault;

import org.jspecify.annotations.NullMarked;
