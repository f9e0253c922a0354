package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.notice.AccountingQuery;
import gov.voice.notice.AccountingRow;
import gov.voice.notice.AccountingService;
import gov.voice.platform.NotFound;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountingIT extends ContainerTest {
    @EJB
    private AccountingService accounting;

    private final Actor auditor = People.staff(Role.AUDITOR, People.office());
    private final Actor officer = People.staff(Role.DISCLOSURE, People.office());
    private final FollowedCase followed = new FollowedCase();
    private final long person = Owner.number("select person_id from registration where case_id = ?", followed.caseId);

    @Test
    void saysWhatWasToldToWhomAndWhoReleasedIt() {
        disclosed();

        assertThat(find(new AccountingQuery(null, null, followed.subjectId, null, null, null)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.titleEn()).isEqualTo("Charged");
                    assertThat(row.less()).isTrue();
                    assertThat(row.usual()).isTrue();
                    assertThat(row.recipient()).isEqualTo("Marisol Ortega Ruiz");
                    assertThat(row.address()).isEqualTo("(713) 555-0142");
                    assertThat(row.channel()).isEqualTo("CALL");
                    assertThat(row.releasedBy()).isEqualTo("Test " + officer.name());
                    assertThat(row.toldBy()).isEqualTo("Test " + followed.specialist.name());
                });
    }

    @Test
    void isFoundByDaysByIdsAndByWhoReleasedIt() {
        disclosed();
        Instant now = Instant.now();
        Instant before = now.minus(Duration.ofDays(1));
        Instant after = now.plus(Duration.ofDays(1));
        long subject = followed.subjectId;

        assertThat(find(new AccountingQuery(before, after, null, person, null, null)))
                .hasSize(1);
        assertThat(find(new AccountingQuery(after, null, subject, null, null, null)))
                .isEmpty();
        assertThat(find(new AccountingQuery(null, before, subject, null, null, null)))
                .isEmpty();
        assertThat(find(new AccountingQuery(null, null, subject, null, null, officer.id())))
                .hasSize(1);
        assertThat(find(new AccountingQuery(null, null, subject, null, null, followed.specialist.id())))
                .hasSize(1);
        assertThat(find(new AccountingQuery(null, null, subject, null, null, auditor.id())))
                .isEmpty();
        assertThat(People.as(
                        auditor,
                        () -> accounting.find(new AccountingQuery(null, null, subject, null, null, null), 1, 50)))
                .satisfies(page -> {
                    assertThat(page.rows()).isEmpty();
                    assertThat(page.total()).isEqualTo(1);
                });
    }

    @Test
    void ofACaseItsPeopleReadItWithoutRulings() {
        disclosed();

        assertThat(People.as(followed.specialist, () -> accounting.ofCase(followed.caseId)))
                .singleElement()
                .satisfies(row -> assertThat(row.releasedBy()).isNull());
        Actor elsewhere = People.staff(Role.SPECIALIST, People.office());
        assertThatThrownBy(() -> People.as(elsewhere, () -> accounting.ofCase(followed.caseId)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(auditor, () -> accounting.ofCase(followed.caseId)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.as(
                        followed.specialist,
                        () -> accounting.find(new AccountingQuery(null, null, null, null, null, null), 0, 5)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void ofABarredSubjectACaseReadsNone() {
        disclosed();
        Owner.run(
                "insert into hold (subject_id, kind, authority, reason, placed_by) values (?, 'COURT_ORDER', 'Order', 'Order', ?)",
                followed.subjectId,
                officer.id());

        assertThat(People.as(followed.specialist, () -> accounting.ofCase(followed.caseId)))
                .isEmpty();
        assertThat(People.as(officer, () -> accounting.ofCase(followed.caseId))).hasSize(1);
    }

    private List<AccountingRow> find(AccountingQuery query) {
        return People.as(auditor, () -> accounting.find(query, 0, 50)).rows();
    }

    /** A disclosure by voice of the shorter sentence, released by the officer; behind everybody's back. */
    private void disclosed() {
        long notice = followed.notice("CJ04");
        FollowedCase.awaitState(notice, "WAITING");
        Owner.run(
                "insert into review (notice_id, answer, ruled_by) values (?, 'RELEASE_LESS', ?)", notice, officer.id());
        Owner.run("update notice set state = 'DELIVERED', ended_at = now() where id = ?", notice);
        long channel = Owner.number(
                "select c.id from registration_channel c join registration r on r.id = c.registration_id where r.case_id = ?",
                followed.caseId);
        long message = Owner.number("""
                insert into message (registration_id, channel_id, purpose, language, subject_line, body)
                select registration_id, id, 'NOTICE', 'es', 'x', 'x' from registration_channel where id = ? returning id""", channel);
        Owner.run("""
                insert into message_notice (message_id, notice_id, template_id)
                select ?, ?, min(id) from template""", message, notice);
        long attempt = Owner.number(
                "insert into attempt (message_id, kind, state, made_by) values (?, 'CALL', 'ACCEPTED', ?) returning id",
                message,
                followed.specialist.id());
        Owner.run("""
                insert into disclosure_accounting (notice_id, attempt_id, subject_id, case_id, person_id, nature, purpose,
                    authority, recipient, address)
                values (?, ?, ?, ?, ?, 'CJ04 (shorter sentence)', 'Notice to a registrant under the information contract',
                    '5 U.S.C. 552a(b)(3)', 'Marisol Ortega Ruiz', '(713) 555-0142')""", notice, attempt, followed.subjectId, followed.caseId, person);
    }
}
