package footnote.web.access;

import io.javalin.security.RouteRole;

/** Who may use a route. A route that names none of these is closed. */
public enum Access implements RouteRole {
    /** Whoever reaches the server: pages without data of anyone's, and its health. */
    OPEN,
    /** Whoever reaches the server: footnotes link to articles, and a browser that follows a link sends no key. */
    READ,
    /** Who has the key for asking, if there is one and the request comes from another machine. */
    ASK,
    /** The same, and only so many times in a minute: each is a question. */
    QUESTION,
    /** Whoever is on this machine; from another machine, who has the key for writing. */
    WRITE,
    /** Whoever may {@link #WRITE}: how the server does is nobody else's business. */
    WATCH,
    /** The servers of other products, under any name; these routes check signatures themselves. */
    SIGNED
}
