package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What was granted to the server's role, read off the catalogue: a right that nobody meant to give is found here. */
class ServerRightsTest {
    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'voice' and c.relkind in ('r', 'p')
            """;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder, FreePorts.one());
    }

    @AfterAll
    static void end() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    /** Drafts of contacts, calls that ended, work that is done, files that were read. */
    @Test
    void deletesOnlyWhatIsMeantToGo() {
        assertThat(tablesWhere("has_table_privilege('voice_app', c.oid, 'DELETE')"))
                .containsExactlyInAnyOrder(
                        "call_under_way", "contact", "feed_chunk", "feed_staging", "outbox", "proof_outbox");
    }

    @Test
    void emptiesNoTableAndHangsNothingOnOne() {
        assertThat(tablesWhere("has_table_privilege('voice_app', c.oid, 'TRUNCATE, TRIGGER, REFERENCES')"))
                .isEmpty();
    }

    @Test
    void changesNoneOfWhatIsOnlyEverAdded() {
        assertThat(tablesWhere("has_any_column_privilege('voice_app', c.oid, 'UPDATE')"))
                .isNotEmpty()
                .doesNotContain(
                        "audit_event",
                        "audit_seal",
                        "audit_seal_state",
                        "case_note",
                        "check_1367",
                        "decision",
                        "disclosure_accounting",
                        "fact",
                        "fact_verification",
                        "feed_quarantine_line",
                        "flyway_schema_history",
                        "match_claim",
                        "message",
                        "message_notice",
                        "review",
                        "source_words",
                        "stage",
                        "subject_identifier",
                        "subject_name");
    }

    /** Each was granted by name: a function that nobody thought of is everybody's by PostgreSQL's own default. */
    @Test
    void runsTheFunctionsThatWereGrantedAndNoOther() {
        assertThat(names("""
                        select p.proname from pg_proc p where p.pronamespace = 'voice'::regnamespace
                            and has_function_privilege('voice_app', p.oid, 'EXECUTE')"""))
                .containsExactlyInAnyOrder(
                        "actor_at_work",
                        "actor_id",
                        "actor_office",
                        "actor_role",
                        "audit_ensure_month",
                        "audit_seal_pending",
                        "audit_verify",
                        "board_notices",
                        "case_led",
                        "case_open",
                        "case_part_to_give",
                        "choose_password",
                        "corrects_told",
                        "database_copy",
                        "own_password",
                        "own_password_due",
                        "quarantine_open",
                        "reset_password",
                        "subject_lock",
                        "subject_lock_shared",
                        "subject_lock_shared_by_all",
                        "subject_open",
                        "subject_to_link",
                        "unlock_sign_in");
    }

    @Test
    void mayNotRunWhatALaterMigrationMakesUnlessItSaysSo() {
        Behind.owner(database)
                .useHandle(handle ->
                        handle.execute("create function voice.made_later() returns integer language sql return 1"));
        assertThat(names("select 'may' where has_function_privilege('voice_app', 'voice.made_later()', 'EXECUTE')"))
                .isEmpty();
        Behind.owner(database).useHandle(handle -> handle.execute("drop function voice.made_later()"));
    }

    @Test
    void createsNothing() {
        assertThat(names(
                        "select what from (values ('schema voice', has_schema_privilege('voice_app', 'voice', 'CREATE')),"
                                + " ('schema public', has_schema_privilege('voice_app', 'public', 'CREATE')),"
                                + " ('database', has_database_privilege('voice_app', current_database(), 'CREATE')))"
                                + " as may (what, yes) where yes"))
                .isEmpty();
    }

    private static List<String> tablesWhere(String condition) {
        return names("select c.relname " + TABLES + " and " + condition);
    }

    private static List<String> names(String sql) {
        return Behind.owner(database)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
