package footnote.web.http;

import io.javalin.config.EventConfig;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The routes that the server really has. It fills while they are registered. */
public final class RouteTable {

    private final Set<Route> routes = Collections.synchronizedSet(new TreeSet<>());

    /**
     * A route.
     *
     * @param path with names in braces for its parts that vary
     * @param method in small letters
     */
    public record Route(String path, String method) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }
    }

    /** Follows what is registered from now on. */
    public void follow(EventConfig events) {
        events.handlerAdded(added -> {
            if (added.getHttpMethod().isHttpMethod()) {
                String method = added.getHttpMethod().name().toLowerCase(Locale.ROOT);
                routes.add(new Route(added.getPath(), method));
            }
        });
    }

    /** What there is by now. */
    public Set<Route> routes() {
        return Set.copyOf(routes);
    }
}
