package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.tools.admin.AuditVerification;
import gov.voice.tools.admin.CommandFailed;
import gov.voice.tools.admin.FirstAdministrator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class AdminCommandsTest {
    private static final String PASSWORD = "a long enough password";
    private static final String PHONE = "(202) 555-0187";
    private static final String ZONE = "America/Chicago";
    private static final String SECOND = "(select event_id from voice.audit_seal where seq = 2)";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder, FreePorts.one());
        Behind.tell(database, "story.sql");
        run("select voice.audit_seal_pending(100)");
    }

    @AfterAll
    static void end() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndOnlyWithALongPassword() {
        assertThatThrownBy(() -> make("r.okafor", "short", PHONE, ZONE))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("at least 12");
        assertThatThrownBy(() -> make("r.okafor", PASSWORD, "the office", ZONE))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("no phone number");
        assertThatThrownBy(() -> make("r.okafor", PASSWORD, PHONE, "Eastern"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("no time zone");

        make("R.Okafor", PASSWORD, PHONE, ZONE);

        assertThatThrownBy(() -> make("s.moe", PASSWORD, PHONE, ZONE))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("There is an administrator already");
        String made = Behind.owner(database)
                .withHandle(handle -> handle.createQuery(
                                "select string_agg(login, ',') from voice.staff where role = 'ADMINISTRATOR'")
                        .mapTo(String.class)
                        .one());
        assertThat(made).isEqualTo("r.okafor");
        String headquarters = Behind.owner(database)
                .withHandle(handle -> handle.createQuery(
                                "select phone || ' ' || time_zone from voice.office where headquarters")
                        .mapTo(String.class)
                        .one());
        assertThat(headquarters).isEqualTo(PHONE + " " + ZONE);
    }

    private static String make(String login, String password, String phone, String zone) {
        return FirstAdministrator.create(database.owner(), login, "Ruth Okafor", password, phone, zone);
    }

    @Test
    void aWholeTrailVerifies() {
        assertThat(verified()).contains("3 seals, the chain is whole.");
    }

    @Test
    void aChangedEventIsFound() {
        run("update voice.audit_event set actor_id = actor_id + 1 where id = " + SECOND);
        try {
            assertThat(verified()).contains("The event of seal 2 or the seal itself was changed.");
        } finally {
            run("update voice.audit_event set actor_id = actor_id - 1 where id = " + SECOND);
        }
    }

    @Test
    void aChangedEventIsFoundThoughTheDatabaseTellsWhatWasSealed() {
        String own = Behind.owner(database)
                .withHandle(handle -> handle.createQuery(
                                "select pg_get_functiondef('voice.audit_sealed_text(voice.audit_event)'::regprocedure)")
                        .mapTo(String.class)
                        .one());
        run("create table voice.sealed as select e.id, voice.audit_sealed_text(e) as words from voice.audit_event e");
        run("""
                create or replace function voice.audit_sealed_text(e voice.audit_event) returns text language sql stable
                    begin atomic select s.words from voice.sealed s where s.id = e.id; end""");
        run("update voice.audit_event set actor_id = actor_id + 1 where id = " + SECOND);
        try {
            assertThat(verified()).contains("The event of seal 2 or the seal itself was changed.");
        } finally {
            run("update voice.audit_event set actor_id = actor_id - 1 where id = " + SECOND);
            run(own);
            run("drop table voice.sealed");
        }
    }

    @Test
    void anEventThatWasNeverSealedIsFound() {
        run("""
                insert into voice.audit_event (id, at, tx, role, act, outcome)
                values (987654, date_trunc('month', now()) + interval '1 second', '1', 'HOTLINE', 'X.y', 'DONE')""");
        try {
            assertThat(verified()).contains("Events without a seal, older than an hour: 1. The first: [987654]");
        } finally {
            run("delete from voice.audit_event where id = 987654");
        }
    }

    @Test
    void aMissingEventIsFound() {
        run("create table voice.kept as select * from voice.audit_event where id = " + SECOND);
        run("delete from voice.audit_event where id = " + SECOND);
        try {
            assertThat(verified()).contains("The event of seal 2 is missing.");
        } finally {
            run("insert into voice.audit_event select * from voice.kept");
            run("drop table voice.kept");
        }
    }

    @Test
    void aMissingSealIsFound() {
        run("update voice.audit_seal set seq = 20 where seq = 2");
        try {
            assertThat(verified()).contains("Seal 2 is missing.");
        } finally {
            run("update voice.audit_seal set seq = 2 where seq = 20");
        }
    }

    private static String verified() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        boolean whole = AuditVerification.run(database.owner(), out);
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(whole).isEqualTo(words.contains("the chain is whole"));
        return words;
    }

    private static void run(String sql) {
        Behind.owner(database).useHandle(handle -> handle.execute(sql));
    }
}
