/** Chat models of other processes and of other people, reached over HTTP; loaded only where one is asked for. */
@NullMarked
package footnote.model.remote;

import org.jspecify.annotations.NullMarked;
