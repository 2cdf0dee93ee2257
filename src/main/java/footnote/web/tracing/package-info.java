/** Traces of requests and of the stages of their work, for whoever collects them by OpenTelemetry's protocol. */
@NullMarked
package footnote.web.tracing;

import org.jspecify.annotations.NullMarked;
