package gov.voice.tools.tryout;

import gov.voice.tools.admin.Owner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks into a database and tells the story in it, past the product. */
final class Behind {
    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'voice' and c.relkind in ('r', 'p') and not c.relispartition""";

    private Behind() {}

    /** As the schema's owner, for whom no policy holds. */
    static Jdbi owner(EmbeddedDatabase database) {
        Owner owner = database.owner();
        return Jdbi.create(owner.url(), owner.user(), owner.password());
    }

    /** As the role that the server connects as. */
    static Jdbi app(EmbeddedDatabase database) {
        return Jdbi.create(database.url(), database.appUser(), database.appPassword());
    }

    /** Does something in one transaction as the role that the server connects as. */
    static <T> T asApp(EmbeddedDatabase database, Function<Handle, T> work) {
        return app(database).inTransaction(work::apply);
    }

    /** Runs the statements of a file that stands beside this class. */
    static void tell(EmbeddedDatabase database, String file) {
        try (InputStream script = Behind.class.getResourceAsStream(file)) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            owner(database).useTransaction(handle -> handle.createScript(sql).execute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows this connection sees in each table that it may read at all. */
    static Map<String, Long> rows(Handle handle) {
        Map<String, Long> rows = new TreeMap<>();
        String readable = TABLES + " and has_table_privilege(c.oid, 'SELECT')";
        handle.createQuery(readable)
                .mapTo(String.class)
                .forEach(table -> rows.put(table, number(handle, "select count(*) from voice." + table)));
        return rows;
    }

    /** Names of the tables with or without row-level security. */
    static List<String> tables(Handle handle, boolean secured) {
        return handle.createQuery(TABLES + " and c.relrowsecurity = :secured order by 1")
                .bind("secured", secured)
                .mapTo(String.class)
                .list();
    }

    /** One number. */
    static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
