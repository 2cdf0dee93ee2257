package footnote.store.postgres;

import footnote.settings.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param hosts its hosts, each as {@code HOST} or {@code HOST:PORT}; of several, that which takes changes is used
 * @param name what it is called there
 * @param user who we are there; {@code null} for the user of this process
 * @param password what proves it; {@code null} for what {@code ~/.pgpass} says, or none
 * @param options further ones of its driver, as {@code sslmode=verify-full}
 */
public record PostgresAddress(
        List<String> hosts,
        String name,
        @Nullable String user,
        @Nullable Secret password,
        List<String> options) {

    private static final String HOST = "(?:[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?";
    private static final Pattern FORM = Pattern.compile("postgres(?:ql)?://(?:([\\w.-]+)@)?(" + HOST + "(?:," + HOST
            + ")*)/([\\w-]+)(?:\\?((?:sslmode|sslrootcert|sslcert|sslkey|currentSchema)=[^&?#]+"
            + "(?:&(?:sslmode|sslrootcert|sslcert|sslkey|currentSchema)=[^&?#]+)*))?");

    public PostgresAddress {
        hosts = List.copyOf(hosts);
        options = List.copyOf(options);
    }

    /**
     * Reads an address like {@code postgresql://user@host:5432/name?sslmode=verify-full}.
     *
     * @throws IllegalArgumentException if it is none, or holds a password
     */
    public static PostgresAddress of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no address of a database");
        }
        String options = form.group(4);
        return new PostgresAddress(
                List.of(form.group(2).split(",")),
                form.group(3),
                form.group(1),
                null,
                options == null ? List.of() : List.of(options.split("&")));
    }

    public PostgresAddress with(@Nullable Secret secret) {
        return new PostgresAddress(hosts, name, user, secret, options);
    }

    /** For its driver, without user and password. Nothing waits for longer than some seconds. */
    String url() {
        List<String> all = new ArrayList<>(options);
        all.add("ApplicationName=footnote");
        all.add("connectTimeout=5");
        all.add("loginTimeout=8");
        all.add("socketTimeout=25");
        all.add("tcpKeepAlive=true");
        if (hosts.size() > 1) {
            all.add("targetServerType=primary");
            all.add("hostRecheckSeconds=2");
        }
        return "jdbc:postgresql://%s/%s?%s".formatted(String.join(",", hosts), name, String.join("&", all));
    }

    /** As people know it. */
    @Override
    public String toString() {
        return "%s at %s".formatted(name, String.join(",", hosts));
    }
}
