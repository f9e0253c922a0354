package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held back is not there, whatever a query forgets to ask; whoever keeps the hold still sees it. */
class HeldBackTest {
    private static final String OFFICE = "9001";
    private static final List<String> TOLD_OF_THE_SUBJECT =
            List.of("fact", "notice", "message", "message_notice", "attempt");
    private static final List<String> ROLES = List.of(
            "",
            "HOTLINE",
            "SPECIALIST",
            "RELATIONS",
            "DISCLOSURE",
            "SUPERVISOR",
            "ANALYST",
            "AUDITOR",
            "ADMINISTRATOR");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder, FreePorts.one());
        Behind.tell(database, "story.sql");
        Behind.tell(database, "story-since-then.sql");
    }

    @AfterAll
    static void end() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @AfterEach
    void holdNothingBack() {
        owner("delete from voice.hold where subject_id is not null");
        owner("update voice.notice set state = 'DELIVERED'");
        owner("delete from voice.check_1367 where result = 'PROTECTED'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPECIALIST", "RELATIONS", "SUPERVISOR"})
    void ofABarredSubjectNothingIsSeen(String role) {
        for (String table : TOLD_OF_THE_SUBJECT) {
            assertThat(seen(role, table)).as("%s before", table).isPositive();
        }

        bar();

        for (String table : TOLD_OF_THE_SUBJECT) {
            assertThat(seen(role, table)).as("%s while barred", table).isZero();
        }
        assertThat(seen(role, "hold")).isZero();
        assertThat(seen("DISCLOSURE", "fact")).isEqualTo(1);
        assertThat(seen("DISCLOSURE", "hold where subject_id = 9001")).isEqualTo(1);
    }

    /** A task that was asked before the hold would tell of it, by a page on which nothing stands. */
    @ParameterizedTest
    @CsvSource({"SPECIALIST, CALL", "SPECIALIST, FIND_ADDRESS", "RELATIONS, VERIFY_FACT", "SUPERVISOR, CALL"})
    void aTaskAboutWhatIsBarredWaitsUnseen(String role, String kind) {
        String about = "VERIFY_FACT".equals(kind) ? "subject_id" : "notice_id";
        owner("insert into voice.task (kind, duty, office_id, key, %s) values ('%s', '%s', 9001, 'told', 9001)"
                .formatted(about, kind, "RELATIONS".equals(role) ? "RELATIONS" : "SPECIALIST"));
        try {
            assertThat(seen(role, "task where key = 'told'")).isEqualTo(1);
            bar();
            assertThat(seen(role, "task where key = 'told'")).isZero();
            assertThat(seen("SYSTEM", "task where key = 'told' and subject_id = 9001"))
                    .isEqualTo(1);
        } finally {
            owner("delete from voice.task where key = 'told'");
        }
    }

    @Test
    void aTaskThatTellsNothingOfAFactStays() {
        owner("insert into voice.task (kind, duty, office_id, key, case_id, subject_id)"
                + " values ('CONFIRM_MATCH', 'RELATIONS', 9001, 'match', 9001, 9001)");
        try {
            bar();
            assertThat(seen("RELATIONS", "task where key = 'match'")).isEqualTo(1);
        } finally {
            owner("delete from voice.task where key = 'match'");
        }
    }

    /** Of whom nothing is known, who is foreign and who is barred: whoever asks the database gets one answer. */
    @Test
    void noRoleCanAskWhoIsBarred() {
        for (String role : ROLES) {
            boolean seesFacts = seen(role, "fact") > 0;
            assertThat(asked(role, "subject_open(9001)"))
                    .as("%s of who is not barred", role)
                    .isEqualTo(seesFacts && !"DISCLOSURE".equals(role));
        }
        bar();
        for (String role : ROLES) {
            assertThatThrownBy(() -> asked(role, "subject_barred(9001)"))
                    .as(role)
                    .hasMessageContaining("permission denied");
            assertThat(asked(role, "subject_open(9001)"))
                    .as("%s of the barred", role)
                    .isFalse();
            assertThat(asked(role, "subject_open(9999)"))
                    .as("%s of nobody", role)
                    .isFalse();
        }
    }

    @Test
    void aSubjectOfWhomNothingIsKnownIsAnsweredLikeABarredOne() {
        owner("insert into voice.subject (id, number, created_by) values (9009, 'S-2026-900009', 9001)");
        owner("insert into voice.subject_match (case_id, subject_id, proposed_by) values (9001, 9009, 9001)");
        try {
            assertThat(seen("SPECIALIST", "subject where id = 9009")).isEqualTo(1);
            assertThat(asked("SPECIALIST", "subject_open(9009)")).isFalse();
        } finally {
            owner("delete from voice.subject_match where subject_id = 9009");
            owner("delete from voice.subject where id = 9009");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPECIALIST", "RELATIONS", "SUPERVISOR"})
    void aCheckThatFindsAProtectedPersonBarsByItselfUntilANewerOneClears(String role) {
        check("PROTECTED");
        for (String table : TOLD_OF_THE_SUBJECT) {
            assertThat(seen(role, table)).as("%s while protected", table).isZero();
        }

        check("CLEAR");
        assertThat(seen(role, "fact")).as("cleared").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aSourcesOwnWordsAreReadOnlyByWhoKeepsTheGate(Role role) {
        boolean keeps = role == Role.DISCLOSURE || role == Role.SYSTEM;
        List<String> readIn = Behind.asApp(database, handle -> {
            identify(handle, role.name());
            return Behind.rows(handle).keySet().stream()
                    .filter(table -> Behind.number(
                                    handle,
                                    "select count(*) from voice." + table
                                            + " t where t::text like '%Invented - Reason Found%'")
                            > 0)
                    .toList();
        });
        assertThat(readIn).isEqualTo(keeps ? List.of("source_words") : List.of());
    }

    @Test
    void aConvictionRestsOnAVerifiedFindingOfSomebodyElse() {
        String convicted =
                "update voice.subject_match set convicted = true, conviction_document = 'Judgment' where id = 9001";
        assertThatThrownBy(() -> as("SPECIALIST", convicted)).hasMessageContaining("rests on a verified plea");

        owner("insert into voice.fact (id, subject_id, code, occurred_on, zone, known_at, source, recorded_by)"
                + " values (9016, 9001, 'CJ16', current_date, 'America/Chicago', now(), 'DOCUMENT', 9002)");
        assertThatThrownBy(() -> as("SPECIALIST", convicted)).hasMessageContaining("rests on a verified plea");

        owner(
                "insert into voice.fact_verification (fact_id, how, verified_by) values (9016, 'BY_SECOND_PERSON', 9001)");
        try {
            bar();
            assertThatThrownBy(() -> as("SPECIALIST", convicted)).as("barred").hasMessageContaining("rests on");
            owner("delete from voice.hold where subject_id is not null");
            as("SPECIALIST", convicted);
        } finally {
            owner("update voice.subject_match set convicted = false, conviction_document = null where id = 9001");
            owner("delete from voice.fact_verification where fact_id = 9016");
            owner("delete from voice.fact where id = 9016");
        }
    }

    @Test
    void aHoldThatWasLiftedOrHasEndedBarsNothing() {
        bar();
        assertThat(seen("SPECIALIST", "fact")).isZero();

        owner("update voice.hold set expires_at = now() - interval '1 second' where subject_id = 9001");
        assertThat(seen("SPECIALIST", "fact")).as("ended").isEqualTo(1);

        owner("update voice.hold set expires_at = null, lifted_by = 9003, lifted_at = now(), lift_reason = 'invented'"
                + " where subject_id = 9001");
        assertThat(seen("SPECIALIST", "fact")).as("lifted").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPECIALIST", "RELATIONS", "SUPERVISOR"})
    void aWithheldNoticeIsNotThere(String role) {
        owner("update voice.notice set state = 'WITHHELD'");

        assertThat(seen(role, "notice")).isZero();
        assertThat(seen(role, "message_notice")).isZero();
        assertThat(seen("DISCLOSURE", "notice")).isEqualTo(1);
    }

    @Test
    void whoAskedIsForgottenWithTheTransaction() {
        Behind.app(database).useHandle(handle -> {
            long inside = handle.inTransaction(one -> {
                identify(one, "SPECIALIST");
                return Behind.number(one, "select count(*) from voice.case_file");
            });
            assertThat(inside).isEqualTo(1);
            assertThat(Behind.number(handle, "select count(*) from voice.case_file"))
                    .isZero();
        });
    }

    private static void bar() {
        owner("insert into voice.hold (kind, subject_id, authority, reason, placed_by)"
                + " values ('PROTECTED_1367', 9001, '8 U.S.C. 1367', 'invented', 9003)");
    }

    private static void check(String result) {
        owner("insert into voice.check_1367 (subject_id, result, system_asked, checked_by) values (9001, '" + result
                + "', 'invented system', 9003)");
    }

    private static void as(String role, String sql) {
        Behind.asApp(database, handle -> {
            identify(handle, role);
            return handle.execute(sql);
        });
    }

    private static long seen(String role, String from) {
        return Behind.asApp(database, handle -> {
            identify(handle, role);
            return Behind.number(handle, "select count(*) from voice." + from);
        });
    }

    private static boolean asked(String role, String question) {
        return Behind.asApp(database, handle -> {
            identify(handle, role);
            return handle.createQuery("select voice." + question)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    private static void identify(Handle handle, String role) {
        handle.createQuery("select set_config('voice.actor', '9003', true) || set_config('voice.role', :role, true)"
                        + " || set_config('voice.office', :office, true)")
                .bind("role", role)
                .bind("office", OFFICE)
                .mapTo(String.class)
                .one();
    }

    private static void owner(String sql) {
        Behind.owner(database).useHandle(handle -> handle.execute(sql));
    }
}
