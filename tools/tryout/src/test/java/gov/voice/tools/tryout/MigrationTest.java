package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.platform.SchemaVersion;
import gov.voice.tools.admin.Migration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final String OLDER = "3";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @Test
    void anEmptyDatabaseGetsThisBuildsSchemaAndNothingTwice() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startUnmigrated(folder, FreePorts.one())) {
            assertThat(Migration.run(database.owner())).startsWith("Schema version " + SchemaVersion.EXPECTED + ",");
            assertThat(Migration.run(database.owner()))
                    .isEqualTo("Schema version " + SchemaVersion.EXPECTED + ", 0 migrations run.");
            assertThat(newest(database)).isEqualTo(SchemaVersion.EXPECTED);
        }
    }

    @Test
    void aFilledDatabaseOfAnOlderReleaseKeepsItsRows() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startUnmigrated(folder, FreePorts.one())) {
            Migration.flyway(database.owner(), OLDER).migrate();
            Behind.tell(database, "story.sql");
            Map<String, Long> before = Behind.owner(database).withHandle(Behind::rows);

            Migration.run(database.owner());

            assertThat(newest(database)).isEqualTo(SchemaVersion.EXPECTED);
            Map<String, Long> after = Behind.owner(database).withHandle(Behind::rows);
            assertThat(before.get("notice")).isEqualTo(1);
            before.forEach((table, rows) ->
                    assertThat(after.get(table)).as("rows of " + table).isGreaterThanOrEqualTo(rows));
            Behind.tell(database, "story-since-then.sql");
        }
    }

    @Test
    void aDumpOfAnOlderMonthGetsTheMonthsOfTheTrailThatItLacks() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, FreePorts.one())) {
            Behind.owner(database).useHandle(handle -> {
                String month = handle.createQuery("select to_char(now(), 'YYYYMM')")
                        .mapTo(String.class)
                        .one();
                handle.execute("drop table voice.audit_event_" + month);
                assertThat(months(handle)).isEqualTo(2);
            });

            Migration.run(database.owner());

            assertThat(Behind.owner(database).withHandle(MigrationTest::months)).isEqualTo(3);
        }
    }

    private static long months(Handle handle) {
        return Behind.number(handle, """
                select count(*) from pg_class where relnamespace = 'voice'::regnamespace and relispartition
                    and relkind = 'r' and relname like 'audit_event_%'""");
    }

    @Test
    void whatAnOlderReleaseLeftInTheOpenGoesBehindTheGateAndNoFalseDateStaysInForce() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startUnmigrated(folder, FreePorts.one())) {
            Migration.flyway(database.owner(), "12").migrate();
            Behind.tell(database, "story.sql");
            Behind.tell(database, "story-of-version-12.sql");

            Migration.run(database.owner());

            Behind.owner(database).useHandle(handle -> {
                assertThat(Behind.number(handle, """
                        select count(*) from voice.source_words w left join voice.fact f on f.id = w.fact_id
                        where w.words = 'Paroled - Fear Found' and f.source_detail is null""")).isEqualTo(2);
                assertThat(Behind.number(handle, """
                        select count(*) from (select f::text as line from voice.fact f union all
                            select q::text from voice.feed_quarantine_row q) all_rows
                        where line like '%Fear Found%'""")).isZero();
                assertThat(Behind.number(handle, """
                        select count(*) from voice.template t join voice.template_part p on p.template_id = t.id
                        where t.code = 'CJ08' and t.state <> 'RETIRED' and p.part = 'HAPPENED'
                          and (p.words like 'On {date}%' or p.words like 'El {date}%')""")).isZero();
                assertThat(handle.createQuery("""
                                select t.language || t.version || t.state from voice.template t
                                join voice.template_part p on p.template_id = t.id and p.part = 'COMES_NEXT'
                                where t.code = 'CJ08' order by 1""").mapTo(String.class).list())
                        .as("the one in force is retired, and its draft stands")
                        .containsExactly("en1RETIRED", "en2DRAFT", "es1DRAFT");
                assertThat(versions(handle, "CJ01", "en")).as("a false date").containsExactly("1RETIRED", "2DRAFT");
                assertThat(versions(handle, "CJ02", "es")).as("a wrong term").containsExactly("1APPROVED", "2DRAFT");
                assertThat(versions(handle, "MAIL", "en")).as("the frame").containsExactly("1APPROVED", "2DRAFT");
                assertThat(Behind.number(handle, """
                        select count(*) from voice.template t join voice.template_part p on p.template_id = t.id
                        where p.words like '%{date}, we learned%' and t.state <> 'RETIRED'
                          or p.words like '%declaración de culpabilidad%' and t.state = 'DRAFT'""")).isZero();
                assertThat(Behind.number(handle, """
                        select count(*) from voice.template t join voice.template_part p on p.template_id = t.id
                        where t.code = 'MAIL' and t.state = 'DRAFT' and p.part = 'CORRECTION'""")).isEqualTo(2);
            });
        }
    }

    private static List<String> versions(Handle handle, String code, String language) {
        return handle.createQuery("""
                        select version || state from voice.template where code = :code and language = :language
                        order by version""")
                .bind("code", code)
                .bind("language", language)
                .mapTo(String.class)
                .list();
    }

    private static long newest(EmbeddedDatabase database) {
        return Behind.owner(database)
                .withHandle(handle -> Behind.number(
                        handle, "select max(version::int) from voice.flyway_schema_history where success"));
    }
}
