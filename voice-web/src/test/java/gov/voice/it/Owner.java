package gov.voice.it;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks behind the product, as the schema's owner: past every policy, in a transaction of its own. */
public final class Owner {
    private static final Jdbi JDBI = Jdbi.create(
            "jdbc:postgresql://localhost:" + System.getProperty("it.db.port") + "/voice?currentSchema=voice,public",
            "voice_owner",
            "try-out-owner");

    private Owner() {}

    /** Runs SQL as the owner. */
    public static <T> T query(Function<Handle, T> work) {
        return JDBI.withHandle(work::apply);
    }

    /** Runs one statement with positional arguments and returns how many rows it changed. */
    public static int run(String sql, Object... arguments) {
        return query(handle -> handle.execute(sql, arguments));
    }

    /** One number. */
    public static long number(String sql, Object... arguments) {
        return query(handle -> handle.select(sql, arguments).mapTo(Long.class).one());
    }

    /** All rows, as maps by column. */
    public static List<Map<String, Object>> rows(String sql, Object... arguments) {
        return query(handle -> handle.select(sql, arguments).mapToMap().list());
    }
}
