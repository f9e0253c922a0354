package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.notice.CaseNotice;
import gov.voice.notice.NoticeField;
import gov.voice.notice.NoticePage;
import gov.voice.notice.NoticeRow;
import gov.voice.notice.NoticeService;
import gov.voice.platform.Order;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board of an office, over more than one page. */
class NoticeBoardIT extends ContainerTest {
    private static final int SIZE = 4;
    private static final List<Order<NoticeField>> ORDERS = Stream.of(NoticeField.values())
            .flatMap(field -> Stream.of(new Order<>(field, true), new Order<>(field, false)))
            .toList();

    @EJB
    private NoticeService notices;

    private final FollowedCase followed = new FollowedCase();
    private final Actor reader = followed.second;

    /** Nine, each of a day of its own, the newest first. */
    @BeforeEach
    void nineStandDifferently() {
        stands(0, "REVIEW", "CLASS_X");
        stands(1, "CALL", null);
        stands(2, "WITHHELD", "REVIEW_REFUSED");
        stands(3, "DELIVERED", null);
        stands(4, "WAITING", "NO_ADDRESS");
        stands(5, "WAITING", "CHECK_MISSING");
        stands(6, "CALL", null);
        stands(7, "BRAKED", null);
        stands(8, "DELIVERED", null);
    }

    @Test
    void countsAllAndShowsAPage() {
        Order<NoticeField> newest = new Order<>(NoticeField.HAPPENED, true);
        NoticePage first = page(null, newest, 0);
        NoticePage second = page(null, newest, SIZE);

        assertThat(first.counts())
                .isEqualTo(
                        Map.of(NoticePage.OPEN, 7L, CaseNotice.IN_HAND, 4L, "CALL", 2L, "WAITING", 1L, "DELIVERED", 2L))
                .isEqualTo(second.counts());
        assertThat(first.total()).isEqualTo(7);
        assertThat(first.rows())
                .extracting(NoticeRow::standing)
                .containsExactly(CaseNotice.IN_HAND, "CALL", CaseNotice.IN_HAND, "WAITING");
        assertThat(second.rows())
                .extracting(NoticeRow::standing)
                .containsExactly(CaseNotice.IN_HAND, "CALL", CaseNotice.IN_HAND);
        assertThat(Stream.of(first, second).flatMap(page -> page.rows().stream()))
                .allSatisfy(row -> {
                    assertThat(row.id() == null).isEqualTo(row.standing().equals(CaseNotice.IN_HAND));
                    assertThat(row.recipient()).isEqualTo("Marisol Ortega Ruiz");
                });
    }

    @Test
    void showsEachOnceWhateverTheOrder() {
        for (Order<NoticeField> order : withTheUsual().toList()) {
            assertThat(open(order))
                    .as("%s", order)
                    .extracting(NoticeRow::occurredOn)
                    .doesNotHaveDuplicates()
                    .hasSize(7);
        }
        assertThat(open(null).get(0).urgent()).as("an urgent one is first").isTrue();
    }

    @Test
    void showsThoseOfOneStanding() {
        NoticePage inHand = page(CaseNotice.IN_HAND, null, 0);
        assertThat(inHand.total()).isEqualTo(4);
        assertThat(inHand.rows()).hasSize(4).extracting(NoticeRow::id).containsOnlyNulls();

        NoticePage told = page("DELIVERED", null, 1);
        assertThat(told.total()).isEqualTo(2);
        assertThat(told.rows()).singleElement().extracting(NoticeRow::id).isNotNull();

        assertThat(page("WITHHELD", null, 0).rows()).isEmpty();
    }

    @Test
    void readsAlikeWhateverIsRuledOnWhatIsInHand() {
        List<List<NoticeRow>> before = withTheUsual().map(this::open).toList();
        Map<String, Long> counts = page(null, null, 0).counts();

        Owner.run("""
                update notice set state = 'WITHHELD', ended_at = now(), moved_at = now() where case_id = ? and state = 'REVIEW'""", followed.caseId);
        Owner.run("""
                update notice set state = 'REVIEW', ended_at = null, moved_at = now() where case_id = ? and state = 'BRAKED'""", followed.caseId);

        assertThat(withTheUsual().map(this::open)).isEqualTo(before);
        assertThat(page(null, null, 0).counts()).isEqualTo(counts);
    }

    @Test
    void hidesNothingFromWhoeverMayKnowWhy() {
        Actor officer = People.staff(Role.DISCLOSURE, People.office());
        NoticePage page = People.as(officer, () -> notices.board(null, followed.caseId, null, 0, SIZE));

        assertThat(page.counts())
                .isEqualTo(Map.of(
                        NoticePage.OPEN,
                        6L,
                        "REVIEW",
                        1L,
                        "BRAKED",
                        1L,
                        "CALL",
                        2L,
                        "WAITING",
                        2L,
                        "WITHHELD",
                        1L,
                        "DELIVERED",
                        2L));
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.rows()).hasSize(SIZE).extracting(NoticeRow::id).doesNotContainNull();
    }

    /** What comes of itself, and what can be chosen. */
    private static Stream<Order<NoticeField>> withTheUsual() {
        return Stream.concat(Stream.of((Order<NoticeField>) null), ORDERS.stream());
    }

    private List<NoticeRow> open(Order<NoticeField> order) {
        List<NoticeRow> rows = new ArrayList<>(page(null, order, 0).rows());
        rows.addAll(page(null, order, SIZE).rows());
        return rows;
    }

    private NoticePage page(String standing, Order<NoticeField> order, int offset) {
        return People.as(reader, () -> notices.board(standing, null, order, offset, SIZE));
    }

    /** A fact of so many days ago and its notice, at once, so that no worker comes between. */
    private void stands(int daysAgo, String state, String why) {
        Owner.run(
                """
                with told as (
                    insert into fact (subject_id, code, occurred_on, zone, known_at, source, recorded_by)
                    values (?, 'CJ01', current_date - ?, 'America/Chicago', now(), 'Court docket', ?) returning id)
                insert into notice (fact_id, registration_id, case_id, subject_id, state, why, urgent, made_at, ended_at)
                select id, ?, ?, ?, ?, array_remove(array[?], null), ?, now() - interval '1 hour',
                    case when ? in ('WITHHELD', 'DELIVERED') then now() end
                from told""",
                followed.subjectId,
                daysAgo,
                followed.recorder.id(),
                followed.registrationId,
                followed.caseId,
                followed.subjectId,
                state,
                why,
                daysAgo == 2,
                state);
    }
}
