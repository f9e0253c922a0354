package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that the server connects as can do, whatever the server is made to do. */
class DatabaseRoleTest {
    private static final Path APPROVED = Path.of("src/test/resources/gov/voice/tools/tryout/database-rights.txt");
    private static final List<String> HEADING = List.of(
            "What the database lets the server's role do with the story's row of each table, with whose settings.",
            "(case): only with those of the office of the case, (others): only with those of another office.",
            "");
    private static final String PERMISSION_DENIED = "42501";
    private static final long NORTH = 9001;
    private static final long SOUTH = 9002;
    private static final long NOBODY_OF_THE_CASE = 9999;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder, FreePorts.one());
        Behind.tell(database, "story.sql");
        Behind.tell(database, "story-since-then.sql");
        Behind.owner(database).useHandle(handle -> handle.execute("select voice.audit_seal_pending(100)"));
    }

    @AfterAll
    static void end() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void isNoSuperuserBypassesNoPolicyAndOwnsNothing() {
        Behind.app(database).useHandle(handle -> {
            assertThat(handle.createQuery("select current_user")
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("voice_app");
            assertThat(Behind.number(handle, """
                    select count(*) from pg_roles
                    where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                        or exists (select from pg_auth_members m where m.member = pg_roles.oid))""")).isZero();
            assertThat(Behind.number(handle, """
                    select count(*) from (select relowner as owner from pg_class union all select proowner from pg_proc
                        union all select nspowner from pg_namespace union all select datdba from pg_database) owned
                    where owner = current_user::regrole""")).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact",
                "fact_verification",
                "audit_event",
                "audit_seal",
                "audit_seal_state",
                "decision",
                "review",
                "message",
                "message_notice",
                "disclosure_accounting",
                "check_1367",
                "feed_quarantine",
                "feed_quarantine_row",
                "feed_quarantine_line",
                "source_words",
                "flyway_schema_history"
            })
    void cannotChangeOrDeleteWhatIsOnlyEverAdded(String table) {
        String column = Behind.owner(database)
                .withHandle(handle -> handle.createQuery(
                                "select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum = 1")
                        .bind("table", "voice." + table)
                        .mapTo(String.class)
                        .one());
        refused("update voice." + table + " set " + column + " = " + column);
        refused("delete from voice." + table);
        refused("truncate voice." + table);
    }

    @Test
    void reachesNoPartitionOfTheTrailPastItsPolicy() {
        long reachable = Behind.asApp(database, handle -> Behind.number(handle, """
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'voice' and c.relispartition and c.relkind = 'r'
                    and has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')"""));
        assertThat(reachable).isZero();
    }

    @Test
    void onlyTablesWithoutCaseContentAreWithoutPolicies() {
        List<String> open = Behind.owner(database).withHandle(handle -> Behind.tables(handle, false));
        assertThat(open)
                .containsExactlyInAnyOrder("audit_seal_state", "feed", "feed_reason", "flyway_schema_history", "stage");
    }

    @Test
    void seesNothingUnderAPolicyWithNobodySet() {
        Map<String, Long> stored = Behind.owner(database).withHandle(Behind::rows);
        List<String> secured = Behind.owner(database).withHandle(handle -> Behind.tables(handle, true));
        for (String table : secured) {
            assertThat(stored.get(table)).as("the story has a row of " + table).isPositive();
        }

        Set<String> seen = Behind.asApp(database, DatabaseRoleTest::seen);
        assertThat(seen).isEmpty();
    }

    /**
     * All that can be done with each table, by the settings of each role, as it was approved. {@code -Drights.write=true}
     * writes the list anew, for somebody to read what changed.
     */
    @Test
    void doesWithTheSettingsOfEachRoleWhatWasApprovedAndNothingElse() throws IOException {
        List<String> rights = new ArrayList<>(HEADING);
        rights.addAll(RightsByRole.read(database));
        if (Boolean.getBoolean("rights.write")) {
            Files.write(APPROVED, rights);
        }
        assertThat(rights).isEqualTo(Files.readAllLines(APPROVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOTLINE", "SPECIALIST", "RELATIONS", "SUPERVISOR", "ANALYST", "ADMINISTRATOR"})
    void givesNobodyOfAnotherOfficeTheCase(String role) {
        for (String reason : List.of("OFFICE", "TEAM", "GRANT", "BREAK_GLASS")) {
            refusedAs(role, NOBODY_OF_THE_CASE, SOUTH, """
                    insert into voice.case_access (case_id, office_id, reason, granted_by)
                    values (9001, 9002, '%s', 9999)""".formatted(reason));
        }
        refusedAs(role, NOBODY_OF_THE_CASE, SOUTH, """
                insert into voice.case_access (case_id, staff_id, reason, granted_by) values (9001, 9999, 'TEAM', 9999)""");
    }

    @Test
    void letsTheCasesOwnPeopleGiveWhatIsTheirsToGive() {
        String toOthers =
                "insert into voice.case_access (case_id, office_id, reason, granted_by) values (9001, 9002, 'GRANT', %d)";
        String toTheTeam =
                "insert into voice.case_access (case_id, staff_id, reason, granted_by) values (9001, 9002, 'TEAM', %d)";
        refusedAs("SPECIALIST", 9001, NORTH, toOthers.formatted(9001));
        refusedAs("SPECIALIST", 9002, NORTH, toTheTeam.formatted(9002));
        assertThat(doneAs("SUPERVISOR", 9001, NORTH, toOthers.formatted(9001))).isEqualTo(1);
        assertThat(doneAs("SUPERVISOR", 9001, NORTH, toTheTeam.formatted(9001))).isEqualTo(1);
        assertThat(doneAs(
                        "SUPERVISOR",
                        9001,
                        NORTH,
                        "update voice.case_access set until = now() where reason = 'OFFICE'"))
                .as("the office's own part")
                .isZero();
    }

    @Test
    void changesNobodysRoleOrPassword() {
        for (String sql : List.of(
                "update voice.staff set role = 'DISCLOSURE'",
                "update voice.staff set office_id = 9002",
                "update voice.staff set login = 'x.y'",
                "update voice.staff_credential set password_hash = 'x'")) {
            refusedAs("ADMINISTRATOR", 9001, NORTH, sql);
            refusedAs("SYSTEM", 9001, NORTH, sql);
        }
        assertThat(doneAs("SPECIALIST", 9001, NORTH, "update voice.staff set shortcuts = false"))
                .as("one's own row")
                .isEqualTo(1);
    }

    @Test
    void writesNoLineOfTheTrailForAnotherOrForAnotherTime() {
        String line = "insert into voice.audit_event (%s actor_id, role, office_id, act, outcome)"
                + " values (%s %s, '%s', 9001, 'A.b', 'DONE')";
        for (String forged : List.of("at", "tx", "id")) {
            String value = forged.equals("at") ? "now() - interval '30 days'," : "'3',";
            refusedAs("SPECIALIST", 9001, NORTH, line.formatted(forged + ",", value, 9001, "SPECIALIST"));
        }
        refusedAs("SPECIALIST", 9001, NORTH, line.formatted("", "", 9002, "SPECIALIST"));
        refusedAs("SPECIALIST", 9001, NORTH, line.formatted("", "", 9001, "DISCLOSURE"));
        refusedAs("SYSTEM", 9001, NORTH, line.formatted("", "", 9001, "SPECIALIST"));
        refusedAs("SIGN_IN", 9001, NORTH, line.formatted("", "", 9001, "SPECIALIST"));
        assertThat(doneAs("SPECIALIST", 9001, NORTH, line.formatted("", "", 9001, "SPECIALIST")))
                .isEqualTo(1);
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> Behind.app(database).useHandle(handle -> handle.execute(sql)))
                .as(sql)
                .isInstanceOfSatisfying(
                        UnableToExecuteStatementException.class,
                        e -> assertThat(((SQLException) e.getCause()).getSQLState())
                                .isEqualTo(PERMISSION_DENIED));
    }

    private static void refusedAs(String role, long actor, long office, String sql) {
        assertThatThrownBy(() -> doneAs(role, actor, office, sql))
                .as("%s: %s", role, sql)
                .isInstanceOfSatisfying(
                        UnableToExecuteStatementException.class,
                        e -> assertThat(((SQLException) e.getCause()).getSQLState())
                                .isEqualTo(PERMISSION_DENIED));
    }

    /** How many rows a statement touches with these settings; it is taken back. */
    private static int doneAs(String role, long actor, long office, String sql) {
        return Behind.app(database).withHandle(handle -> {
            handle.begin();
            try {
                identify(handle, actor, role, office);
                return handle.execute(sql);
            } finally {
                handle.rollback();
            }
        });
    }

    /** Tables under a policy of which a row is seen. */
    private static Set<String> seen(Handle handle) {
        Map<String, Long> rows = Behind.rows(handle);
        Set<String> seen = new TreeSet<>(Behind.tables(handle, true));
        seen.removeIf(table -> rows.getOrDefault(table, 0L) == 0);
        return seen;
    }

    private static void identify(Handle handle, long actor, String role, long office) {
        handle.createQuery("select set_config('voice.actor', :actor, true) || set_config('voice.role', :role, true)"
                        + " || set_config('voice.office', :office, true)")
                .bind("actor", Long.toString(actor))
                .bind("role", role)
                .bind("office", Long.toString(office))
                .mapTo(String.class)
                .one();
    }
}
