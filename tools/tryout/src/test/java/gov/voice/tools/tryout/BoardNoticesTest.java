package gov.voice.tools.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function that the board is read by stands above the policies: it must tell what they would, and no pair more. */
class BoardNoticesTest {
    private static final String IN_HAND = """
            (n.state in ('NEW', 'BRAKED', 'REVIEW', 'WITHHELD') or n.state = 'WAITING' and not n.why && '{NO_ADDRESS}')""";

    private static final String BOARD =
            "select * from voice.board_notices(null, '{NEW,BRAKED,REVIEW,WITHHELD}', '{NO_ADDRESS}')";

    /** What the pages of the notices would open, by the policies. */
    private static final String OPENED = """
            select n.id from voice.notice n join voice.fact f on f.id = n.fact_id
                join voice.registration r on r.id = n.registration_id
            where not""" + IN_HAND;

    /** The pairs that the page of a case would list, by the policies. */
    private static final String PAIRS = """
            select r.id as registration_id, f.id as fact_id
            from voice.registration r join voice.fact f on f.subject_id = r.subject_id
                join voice.subject_match m on m.id = r.match_id and m.state in ('PROPOSED', 'CONFIRMED')""";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private static EmbeddedDatabase database;

    private record Pair(long registrationId, long factId) {}

    private record Line(
            Long id, long registrationId, long factId, long caseId, String standing, boolean ended, Instant since) {
        Pair pair() {
            return new Pair(registrationId, factId);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder, FreePorts.one());
        Behind.tell(database, "story.sql");
        Behind.tell(database, "board.sql");
    }

    @AfterAll
    static void end() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIALIST, 9001, 9001",
        "RELATIONS, 9002, 9001",
        "SUPERVISOR, 9003, 9001",
        "RELATIONS, 9004, 9002",
        "SPECIALIST, 9999, 9003"
    })
    void tellsEachPairThatThePoliciesShowAndNoOther(String role, long actor, long office) {
        List<Line> board = board(role, actor, office, BOARD);

        assertThat(board.stream().filter(line -> line.id() != null).map(Line::id))
                .containsExactlyInAnyOrderElementsOf(as(role, actor, office, OPENED, Long.class));
        Set<Pair> seen = Set.copyOf(as(role, actor, office, PAIRS, Pair.class));
        List<Pair> inHand = Behind.owner(database)
                .withHandle(handle -> list(handle, "select * from voice.notice n where " + IN_HAND, Pair.class))
                .stream()
                .filter(seen::contains)
                .toList();
        assertThat(board.stream().filter(line -> line.id() == null).map(Line::pair))
                .containsExactlyInAnyOrderElementsOf(inHand);
        assertThat(board.isEmpty()).as("nothing to see").isEqualTo(office == 9003);
    }

    @Test
    void tellsNothingOfOneInHandThatTellsItFromAnother() {
        Set<List<Object>> told = board("SPECIALIST", 9001, 9001, BOARD).stream()
                .filter(line -> line.id() == null)
                .map(line -> List.<Object>of(line.standing(), line.ended(), line.since()))
                .collect(Collectors.toSet());

        Instant made = Behind.owner(database)
                .withHandle(handle -> handle.createQuery("select min(made_at) from voice.notice where id <> 9001")
                        .mapTo(Instant.class)
                        .one());
        assertThat(told).containsExactly(List.of("IN_HAND", false, made));
    }

    @Test
    void tellsNothingOfAWithheldOneWhateverMayBeTold() {
        List<Line> board = board("SPECIALIST", 9001, 9001, "select * from voice.board_notices(null, '{}', '{}')");

        assertThat(board)
                .extracting(Line::standing)
                .contains("REVIEW", "IN_HAND")
                .doesNotContain("WITHHELD");
        assertThat(board).filteredOn(line -> line.standing().equals("IN_HAND")).allSatisfy(line -> {
            assertThat(line.id()).isNull();
            assertThat(line.ended()).isFalse();
        });
    }

    @Test
    void ofOneCaseTellsTheSame() {
        List<Line> all = board("SPECIALIST", 9001, 9001, BOARD);
        for (long caseId : all.stream().map(Line::caseId).distinct().toList()) {
            assertThat(board("SPECIALIST", 9001, 9001, BOARD.replace("(null", "(" + caseId)))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(line -> line.caseId() == caseId).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SIGN_IN", "SYSTEM", "HOTLINE", "DISCLOSURE", "ANALYST", "AUDITOR", "ADMINISTRATOR"})
    void answersOnlyThoseWhoMayNotKnowWhy(String role) {
        assertThat(board(role, 9001, 9001, BOARD)).isEmpty();
    }

    private static List<Line> board(String role, long actor, long office, String sql) {
        return as(role, actor, office, sql, Line.class);
    }

    private static <T> List<T> as(String role, long actor, long office, String sql, Class<T> type) {
        return Behind.asApp(database, handle -> {
            handle.createQuery("select set_config('voice.actor', :actor, true) || set_config('voice.role', :role, true)"
                            + " || set_config('voice.office', :office, true)")
                    .bind("actor", Long.toString(actor))
                    .bind("role", role)
                    .bind("office", Long.toString(office))
                    .mapTo(String.class)
                    .one();
            return list(handle, sql, type);
        });
    }

    private static <T> List<T> list(Handle handle, String sql, Class<T> type) {
        if (type.isRecord()) {
            handle.registerRowMapper(ConstructorMapper.factory(type));
        }
        return handle.createQuery(sql).mapTo(type).list();
    }
}
