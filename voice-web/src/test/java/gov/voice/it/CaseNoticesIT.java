package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.disclosure.Refusal;
import gov.voice.disclosure.ReviewService;
import gov.voice.disclosure.RulingAnswer;
import gov.voice.notice.CaseNotice;
import gov.voice.notice.NoticePage;
import gov.voice.notice.NoticeService;
import gov.voice.notice.SendingService;
import gov.voice.platform.NotFound;
import gov.voice.standing.StandingEntry;
import gov.voice.standing.StandingService;
import gov.voice.standing.Telling;
import jakarta.ejb.EJB;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a case's people read of its notices must not tell them what they may not know. */
class CaseNoticesIT extends ContainerTest {
    @EJB
    private NoticeService notices;

    @EJB
    private SendingService sending;

    @EJB
    private ReviewService reviews;

    @EJB
    private StandingService standings;

    private final Actor officer = People.staff(Role.DISCLOSURE, People.office());
    private final FollowedCase followed = new FollowedCase();

    @Test
    void aRulingThatWithholdsChangesNothingForWhoeverMayNotKnow() {
        long notice = followed.noticeInReview();
        List<CaseNotice> before = seenBy(followed.specialist);
        NoticePage board = boardOf(followed.specialist);
        assertThat(board.counts()).isEqualTo(Map.of(CaseNotice.IN_HAND, 1L, NoticePage.OPEN, 1L));
        assertThat(board.rows()).singleElement().satisfies(row -> {
            assertThat(row.standing()).isEqualTo(CaseNotice.IN_HAND);
            assertThat(row.id()).isNull();
        });
        assertThatThrownBy(() -> People.as(followed.specialist, () -> notices.open(notice)))
                .isInstanceOf(NotFound.class);
        assertThat(before).singleElement().satisfies(row -> {
            assertThat(row.standing()).isEqualTo(CaseNotice.IN_HAND);
            assertThat(row.id()).isNull();
            assertThat(row.why()).isEmpty();
        });
        assertThat(tellings(followed.specialist)).containsExactly(Telling.ASK_DISCLOSURE);

        People.doAs(officer, () -> reviews.rule(notice, RulingAnswer.REFUSE, new Refusal("SAFETY", null), null));

        assertThat(FollowedCase.state(notice)).isEqualTo("WITHHELD");
        assertThat(seenBy(followed.specialist)).isEqualTo(before);
        assertThat(boardOf(followed.specialist)).isEqualTo(board);
        assertThat(boardOf(officer).counts()).containsEntry("WITHHELD", 1L).doesNotContainKey(CaseNotice.IN_HAND);
        assertThat(tellings(followed.specialist)).containsExactly(Telling.ASK_DISCLOSURE);
        assertThat(seenBy(officer)).singleElement().satisfies(row -> {
            assertThat(row.standing()).isEqualTo("WITHHELD");
            assertThat(row.why()).containsExactly("REVIEW_REFUSED");
        });
        assertThat(tellings(officer)).containsExactly(Telling.WITHHELD);
    }

    @Test
    void ofABarredSubjectThereIsNoNotice() {
        followed.noticeInReview();
        Owner.run(
                "insert into hold (subject_id, kind, authority, reason, placed_by) values (?, 'COURT_ORDER', 'Order', 'Order', ?)",
                followed.subjectId,
                officer.id());

        assertThat(seenBy(followed.specialist)).isEmpty();
        assertThat(boardOf(followed.specialist).rows()).isEmpty();
        assertThat(tellings(followed.specialist)).isEmpty();
        assertThat(seenBy(officer)).hasSize(1);
    }

    @Test
    void whileTheCaseIsBarredNothingMayBeSaidInIt() {
        told("CJ24");

        Owner.run(
                "insert into hold (case_id, kind, authority, reason, placed_by) values (?, 'COURT_ORDER', 'Order', 'Order', ?)",
                followed.caseId,
                officer.id());

        assertThat(People.as(followed.specialist, () -> standings.mayBeSaid(followed.caseId, "en")))
                .isEmpty();
    }

    @Test
    void toWhoeverTookTheirContractBackNothingMayBeSaid() {
        told("CJ24");

        Owner.run(
                "update registration set state = 'REVOKED', revoked_at = now(), revoke_reason = 'ASKED', revoked_by = ? where case_id = ?",
                followed.specialist.id(),
                followed.caseId);

        assertThat(People.as(followed.specialist, () -> standings.mayBeSaid(followed.caseId, "en")))
                .isEmpty();
    }

    /** She was told, and may be told again in the same words. */
    private void told(String code) {
        followed.clear();
        long notice = followed.notice(code);
        Owner.run("delete from outbox where notice_id = ?", notice);
        Owner.run("update notice set state = 'DELIVERED', ended_at = now() where id = ?", notice);
        approveWords(code);
        assertThat(People.as(followed.specialist, () -> standings.mayBeSaid(followed.caseId, "en")))
                .singleElement()
                .satisfies(said -> assertThat(said.recipients()).isEqualTo("Marisol Ortega Ruiz"));
    }

    @Test
    void anotherOfficesCaseAndNoneAreOneAnswer() {
        Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

        assertThatThrownBy(() -> People.as(elsewhere, () -> notices.ofCase(followed.caseId)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(elsewhere, () -> notices.ofCase(Long.MAX_VALUE)))
                .isInstanceOf(NotFound.class);
    }

    /** Words in force of a code that no other test tells of. */
    private void approveWords(String code) {
        Owner.run(
                "update template set state = 'RETIRED' where code = ? and language = 'en' and state = 'APPROVED'",
                code);
        long template = Owner.number("""
                insert into template (code, language, version, state, approved_by, approved_at)
                select ?, 'en', max(version) + 1, 'APPROVED', ?, now() from template where code = ? returning id""", code, officer.id(), code);
        Owner.run(
                "insert into template_part (template_id, part, words) values (?, 'HAPPENED', 'On {date} …')", template);
    }

    @Test
    void ofWhatNobodyWasToldYetNoWordsAreGivenButTheCallThatAccountsForThem() {
        approveWords("CJ24");
        followed.clear();
        long notice = followed.notice("CJ24");
        Owner.run("delete from outbox where notice_id = ?", notice);
        Owner.run("update notice set state = 'CALL' where id = ?", notice);
        assertThat(People.as(followed.specialist, () -> standings.mayBeSaid(followed.caseId, "en")))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.words()).isNull();
                    assertThat(said.call()).isEqualTo(notice);
                });

        Owner.run(
                "update subject_match set state = 'PROPOSED', decided_by = null, decided_at = null where case_id = ?",
                followed.caseId);

        assertThat(People.as(followed.specialist, () -> standings.mayBeSaid(followed.caseId, "en")))
                .as("what the gate does not release any more")
                .isEmpty();
    }

    @Test
    void aRelationsOfficerSeesWhetherSendingIsPaused() {
        assertThat(People.as(followed.second, sending::state)).isNotNull();
    }

    private NoticePage boardOf(Actor actor) {
        return People.as(actor, () -> notices.board(null, followed.caseId, null, 0, 50));
    }

    private List<CaseNotice> seenBy(Actor actor) {
        return People.as(actor, () -> notices.ofCase(followed.caseId));
    }

    private List<Telling> tellings(Actor actor) {
        return People.as(actor, () -> standings.of(followed.caseId, "en", null, ZoneId.of("America/Chicago")))
                .entries()
                .stream()
                .map(StandingEntry::telling)
                .toList();
    }
}
