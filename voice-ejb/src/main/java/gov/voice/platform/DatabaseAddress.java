package gov.voice.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a JDBC address says where the database is: servers, ports and the database's name, in one writing. How the
 * connection is made (encryption, schema, time-outs) says nothing of that, and servers that write it differently are
 * connected with the same database.
 */
public final class DatabaseAddress {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final String DEFAULT_PORT = "5432";
    private static final String THIS_MACHINE = "localhost";
    private static final Set<String> LOOPBACK = Set.of("", THIS_MACHINE, "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private DatabaseAddress() {}

    /**
     * The address in its one writing, such as {@code localhost:5432/voice}. Names of servers are not looked up, so a name
     * and its number are two addresses, but for those of the machine itself.
     *
     * @param url a JDBC address of PostgreSQL; any other text is returned as it is
     */
    public static String of(String url) {
        if (!url.startsWith(PREFIX)) {
            return url;
        }
        String where = url.substring(PREFIX.length()).split("\\?", 2)[0];
        if (!where.startsWith("//")) {
            return THIS_MACHINE + ':' + DEFAULT_PORT + '/' + where;
        }
        String[] parts = where.substring(2).split("/", 2);
        String servers = Arrays.stream(parts[0].split(",", -1))
                .map(DatabaseAddress::server)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
        return servers + '/' + (parts.length == 2 ? parts[1] : "");
    }

    private static String server(String written) {
        String server = written.strip().toLowerCase(Locale.ROOT);
        int colon = server.lastIndexOf(':');
        boolean port = colon > server.lastIndexOf(']');
        String host = port ? server.substring(0, colon) : server;
        return (LOOPBACK.contains(host) ? THIS_MACHINE : host)
                + ':'
                + (port && colon + 1 < server.length() ? server.substring(colon + 1) : DEFAULT_PORT);
    }
}
