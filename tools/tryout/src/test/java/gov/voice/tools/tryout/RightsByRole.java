package gov.voice.tools.tryout;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Tries, as the role that the server connects as and with the settings of each role of the office, what can be done with
 * the row that the story has in each table: by a person of the office of the case, and by one of another office.
 */
final class RightsByRole {
    /** Nobody, those of the office, and the two that are nobody's: who signs in, and the system. */
    private static final List<String> ROLES = List.of(
            "",
            "SIGN_IN",
            "SYSTEM",
            "HOTLINE",
            "SPECIALIST",
            "RELATIONS",
            "DISCLOSURE",
            "SUPERVISOR",
            "ANALYST",
            "AUDITOR",
            "ADMINISTRATOR");

    private static final String POLICY_REFUSED = "42501";
    private static final long OF_THE_CASE = 9001;
    private static final long OFFICE_OF_THE_CASE = 9001;
    private static final long STRANGER = 9999;
    private static final long OTHER_OFFICE = 9002;

    private final EmbeddedDatabase database;
    private final List<Table> tables;

    /** A table with what the grants let through, and the story's row of it. */
    private record Table(String name, List<String> all, List<String> inserted, List<String> updated, String row) {
        boolean may(String what) {
            return switch (what) {
                case "insert" -> !inserted.isEmpty();
                case "update" -> !updated.isEmpty();
                default -> true;
            };
        }
    }

    private record Actor(String role, boolean ofTheCase) {
        String id() {
            return role.isEmpty() || role.equals("SYSTEM") || role.equals("SIGN_IN")
                    ? ""
                    : Long.toString(ofTheCase ? OF_THE_CASE : STRANGER);
        }

        String office() {
            return id().isEmpty() ? "" : Long.toString(ofTheCase ? OFFICE_OF_THE_CASE : OTHER_OFFICE);
        }
    }

    private RightsByRole(EmbeddedDatabase database) {
        this.database = database;
        this.tables = Behind.owner(database).withHandle(RightsByRole::tables);
    }

    /** One paragraph for each table. */
    static List<String> read(EmbeddedDatabase database) {
        return new RightsByRole(database).lines();
    }

    private List<String> lines() {
        Map<String, Map<String, List<Actor>>> found = new TreeMap<>();
        for (String role : ROLES) {
            for (boolean ofTheCase : new boolean[] {true, false}) {
                Actor actor = new Actor(role, ofTheCase);
                tried(actor)
                        .forEach((table, acts) ->
                                acts.forEach(act -> found.computeIfAbsent(table, any -> new LinkedHashMap<>())
                                        .computeIfAbsent(act, any -> new ArrayList<>())
                                        .add(actor)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            lines.add(table.name());
            Map<String, List<Actor>> acts = found.getOrDefault(table.name(), Map.of());
            for (String act : List.of("select", "insert", "update", "delete")) {
                if (acts.containsKey(act)) {
                    lines.add("    " + act + "  " + roles(acts.get(act)));
                }
            }
            if (acts.containsKey("update")
                    && table.updated().size() < table.all().size()) {
                lines.add("            of " + String.join(", ", table.updated()));
            }
            if (acts.isEmpty()) {
                lines.add("    nothing");
            }
        }
        return lines;
    }

    private static String roles(List<Actor> actors) {
        Map<String, List<Actor>> byRole =
                actors.stream().collect(Collectors.groupingBy(Actor::role, LinkedHashMap::new, Collectors.toList()));
        return byRole.entrySet().stream()
                .map(one -> (one.getKey().isEmpty() ? "NOBODY" : one.getKey())
                        + (one.getValue().size() == 2
                                ? ""
                                : one.getValue().get(0).ofTheCase() ? "(case)" : "(others)"))
                .collect(Collectors.joining(" "));
    }

    /** What this actor can do, by table; nothing of it stays. */
    private Map<String, List<String>> tried(Actor actor) {
        return Behind.app(database).withHandle(handle -> {
            handle.begin();
            identify(handle, actor);
            Map<String, List<String>> able = new LinkedHashMap<>();
            for (Table table : tables) {
                for (String act : List.of("select", "insert", "update", "delete")) {
                    if (table.may(act) && able(handle, actor, table, act)) {
                        able.computeIfAbsent(table.name(), any -> new ArrayList<>())
                                .add(act);
                    }
                }
            }
            handle.rollback();
            return able;
        });
    }

    private static boolean able(Handle handle, Actor actor, Table table, String act) {
        handle.savepoint("before");
        try {
            return switch (act) {
                case "select" ->
                    handle.createQuery("select exists (select from voice." + table.name() + ")")
                            .mapTo(Boolean.class)
                            .one();
                case "insert" -> insert(handle, actor, table);
                case "update" -> {
                    String column = table.updated().get(0);
                    yield handle.execute("update voice." + table.name() + " set " + column + " = " + column) > 0;
                }
                default -> handle.execute("delete from voice." + table.name()) > 0;
            };
        } catch (JdbiException e) {
            // Whatever refuses after the policies were asked, such as a key, says that they let it through. A row that
            // may
            // be changed, but not into what it is, was reached as well.
            SQLException cause = (SQLException) e.getCause();
            return !POLICY_REFUSED.equals(cause.getSQLState())
                    || "update".equals(act) && cause.getMessage().contains("new row violates");
        } finally {
            handle.rollbackToSavepoint("before");
        }
    }

    /** The story's row once more, as if this actor had written it. */
    private static boolean insert(Handle handle, Actor actor, Table table) {
        String columns = String.join(", ", table.inserted());
        return handle.createUpdate("insert into voice." + table.name() + " (" + columns + ") select " + columns
                                + " from jsonb_populate_record(null::voice." + table.name()
                                + ", cast(:row as jsonb) || cast(:signed as jsonb))")
                        .bind("row", table.row())
                        .bind("signed", signed(actor, table))
                        .execute()
                > 0;
    }

    private static String signed(Actor actor, Table table) {
        String id = actor.id().isEmpty() ? "null" : actor.id();
        List<String> parts = table.all().stream()
                .filter(column -> column.endsWith("_by") || column.equals("author_id") || column.equals("actor_id"))
                .filter(column -> !table.name().startsWith("feed_quarantine") && !column.equals("told_by"))
                .map(column -> "\"" + column + "\": " + id)
                .collect(Collectors.toCollection(ArrayList::new));
        if (table.name().equals("audit_event")) {
            parts.add("\"role\": \"" + (actor.role().equals("SYSTEM") ? "worker" : actor.role()) + "\"");
            parts.add("\"office_id\": " + (actor.office().isEmpty() ? "null" : actor.office()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static void identify(Handle handle, Actor actor) {
        handle.createQuery("select set_config('voice.actor', :actor, true) || set_config('voice.role', :role, true)"
                        + " || set_config('voice.office', :office, true)")
                .bind("actor", actor.id())
                .bind("role", actor.role())
                .bind("office", actor.office())
                .mapTo(String.class)
                .one();
    }

    private static List<Table> tables(Handle handle) {
        return handle.createQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'voice' and c.relkind in ('r', 'p') and not c.relispartition order by 1""").mapTo(String.class).list().stream()
                .map(table -> new Table(
                        table,
                        columns(handle, table, "true"),
                        columns(handle, table, "has_column_privilege('voice_app', attrelid, attnum, 'INSERT')"),
                        columns(handle, table, "has_column_privilege('voice_app', attrelid, attnum, 'UPDATE')"),
                        row(handle, table)))
                .toList();
    }

    private static List<String> columns(Handle handle, String table, String condition) {
        return handle.createQuery("select attname from pg_attribute where attrelid = cast(:table as regclass)"
                        + " and attnum > 0 and not attisdropped and attgenerated = '' and " + condition + " order by 1")
                .bind("table", "voice." + table)
                .mapTo(String.class)
                .list();
    }

    /** The story's own where it has one there. */
    private static String row(Handle handle, String table) {
        return handle.createQuery("select to_jsonb(t)::text from voice." + table
                        + " t order by to_jsonb(t)::text like '%900%' desc limit 1")
                .mapTo(String.class)
                .findOne()
                .orElse("{}");
    }
}
