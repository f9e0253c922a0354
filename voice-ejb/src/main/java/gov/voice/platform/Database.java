package gov.voice.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * SQL within the current transaction: lists, bulk work and locks. A person's one record goes through JPA; both see the
 * same connection, so flush the entity manager before reading what it has just changed.
 */
@ApplicationScoped
public class Database {

    private static final String NO_LIMIT = "0";
    private static final String ROUTINE_WAITS = "10s";

    @Resource(lookup = VoiceDatabase.NAME)
    private DataSource dataSource;

    private volatile Jdbi jdbi;

    /** Runs SQL on the transaction's connection and returns what it found. Records are mapped by their components. */
    public <T> T query(Function<Handle, T> work) {
        // Opened anew each time: Jdbi would give a call inside another the other's handle, and with it the other's
        // transaction, though the server has begun one of its own for it. Within one transaction the server shares.
        try (Handle handle = jdbi().open()) {
            return work.apply(handle);
        }
    }

    /**
     * Tells the database who is asking, for the rest of this transaction: its row-level security lets nothing pass
     * before.
     *
     * @param actorId staff id, or null for a system actor
     * @param officeId the actor's office, or null
     */
    public void identify(Long actorId, String role, Long officeId) {
        identify(actorId, role, officeId, "auto", "on", NO_LIMIT);
    }

    /**
     * As {@link #identify}, for work that asks the same few questions over and over: their plans are made once for a
     * connection. Planning them takes many times as long as carrying them out, since every table brings its policies. A
     * table may be empty when the plan is made and long when it is used, so no plan reads all of a table that has an index. It
     * waits for a lock a while and then fails, to be tried again: where two transactions of one piece of work wait for each
     * other by way of somebody else's, no database sees the circle.
     */
    public void identifyForRoutine(String role) {
        identify(null, role, null, "force_generic_plan", "off", ROUTINE_WAITS);
    }

    private void identify(Long actorId, String role, Long officeId, String plans, String wholeTables, String waits) {
        query(handle -> handle.createQuery("select concat(set_config('voice.actor', :actor, true),"
                        + " set_config('voice.role', :role, true), set_config('voice.office', :office, true),"
                        + " set_config('plan_cache_mode', :plans, true), set_config('enable_seqscan', :wholeTables, true),"
                        + " set_config('lock_timeout', :waits, true))")
                .bind("waits", waits)
                .bind("plans", plans)
                .bind("wholeTables", wholeTables)
                .bind("actor", actorId == null ? "" : actorId.toString())
                .bind("role", role)
                .bind("office", officeId == null ? "" : officeId.toString())
                .mapTo(String.class)
                .one());
    }

    /** As whom the server is connected, and whether the policies hold for that role. */
    public DatabaseRole role() {
        return query(handle -> handle.createQuery("""
                        select r.rolname as name,
                               not r.rolsuper and not r.rolbypassrls and not exists (
                                   select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                   where n.nspname = 'voice' and pg_has_role(r.oid, c.relowner, 'USAGE')) as bound
                        from pg_roles r where r.rolname = current_user""").mapTo(DatabaseRole.class).one());
    }

    private Jdbi jdbi() {
        Jdbi current = jdbi;
        if (current == null) {
            current = Jdbi.create(dataSource);
            current.registerRowMapper(recordsByComponents());
            // Logs hold nothing of people, and what is bound is names, numbers and narratives.
            current.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
            jdbi = current;
        }
        return current;
    }

    /** One mapper for each record, for good: looking a record over takes longer than many a query. */
    private static RowMapperFactory recordsByComponents() {
        Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();
        return (type, config) -> {
            Class<?> raw = GenericTypes.getErasedType(type);
            return raw.isRecord() ? Optional.of(mappers.computeIfAbsent(raw, ConstructorMapper::of)) : Optional.empty();
        };
    }
}
