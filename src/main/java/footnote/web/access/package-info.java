/** Who may do what and how often: keys, hosts, proxies, TLS, roles of routes, limits. */
@NullMarked
package footnote.web.access;

import org.jspecify.annotations.NullMarked;
