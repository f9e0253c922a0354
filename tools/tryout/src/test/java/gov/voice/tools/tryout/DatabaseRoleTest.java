package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that the server connects as can do, whatever the server is made to do. */
class DatabaseRoleTest {
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
                .containsExactlyInAnyOrder(
                        "audit_seal_state",
                        "case_access",
                        "code_list",
                        "feed",
                        "feed_batch",
                        "feed_reason",
                        "feed_staging",
                        "flyway_schema_history",
                        "job",
                        "office",
                        "outbox",
                        "release_class",
                        "sending",
                        "staff",
                        "staff_credential",
                        "stage",
                        "template",
                        "template_part");
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

    @ParameterizedTest
    @CsvSource({
        "HOTLINE,",
        "SPECIALIST,",
        "RELATIONS, feed_quarantine feed_quarantine_line",
        "SUPERVISOR, brake_stop feed_quarantine feed_quarantine_line",
        "ANALYST, contact_tally",
        "AUDITOR, audit_event audit_seal disclosure_accounting",
        "ADMINISTRATOR, feed_token"
    })
    void ofAnotherOfficeSeesNothingOfTheCase(String role, String allowed) {
        List<String> expected = allowed == null ? List.of() : List.of(allowed.split(" "));
        assertThat(seenAs(role, SOUTH)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ofTheOfficeOfTheCaseSeesIt() {
        assertThat(seenAs("SPECIALIST", NORTH))
                .contains(
                        "case_file",
                        "case_person",
                        "case_note",
                        "contact",
                        "subject",
                        "subject_match",
                        "fact",
                        "notice")
                .doesNotContain("hold", "check_1367", "decision", "review", "audit_event");
    }

    private static Set<String> seenAs(String role, long office) {
        return Behind.asApp(database, handle -> {
            identify(handle, NOBODY_OF_THE_CASE, role, office);
            return seen(handle);
        });
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> Behind.app(database).useHandle(handle -> handle.execute(sql)))
                .as(sql)
                .isInstanceOfSatisfying(
                        UnableToExecuteStatementException.class,
                        e -> assertThat(((SQLException) e.getCause()).getSQLState())
                                .isEqualTo(PERMISSION_DENIED));
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
