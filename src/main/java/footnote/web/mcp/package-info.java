/** The product as tools of the Model Context Protocol, over HTTP and over streams. */
@NullMarked
package footnote.web.mcp;

import org.jspecify.annotations.NullMarked;
