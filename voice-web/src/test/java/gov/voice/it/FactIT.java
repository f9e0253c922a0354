package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.fact.FactRow;
import gov.voice.fact.FactService;
import gov.voice.fact.NewFact;
import gov.voice.fact.SourceKind;
import gov.voice.fact.Stage;
import gov.voice.platform.NotFound;
import gov.voice.subject.Identifier;
import gov.voice.subject.MatchService;
import gov.voice.subject.SubjectService;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactIT extends ContainerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate BORN = LocalDate.of(1988, 3, 14);

    @EJB
    private SubjectService subjects;

    @EJB
    private MatchService matches;

    @EJB
    private FactService facts;

    private final Actor specialist = People.staff(Role.SPECIALIST, People.office());
    private final Actor relations = People.staff(Role.RELATIONS, specialist.officeId());
    private final Actor second = People.staff(Role.RELATIONS, specialist.officeId());
    private final Actor elsewhere = People.staff(Role.RELATIONS, People.office());
    private final String aNumber = TestCase.aNumber();

    @Test
    void aFactKeepsItsSourceAndItsTimesAndAwaitsVerification() {
        long subject = subject(specialist);

        long id = People.as(
                relations,
                () -> facts.record(new NewFact(
                        subject,
                        "CJ07",
                        DAY,
                        LocalTime.of(9, 30),
                        "America/Chicago",
                        SourceKind.OFFICIAL,
                        "D. Moreno, court clerk")));

        FactRow row = rows(relations, subject).get(0);
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.occurredAt()).isEqualTo(Instant.parse("2026-09-14T14:30:00Z"));
        assertThat(row.source()).isEqualTo("OFFICIAL");
        assertThat(row.own()).isTrue();
        assertThat(row.awaitsVerification()).isTrue();
        assertThat(openTasks(id)).isEqualTo(1);
    }

    @Test
    void whoRecordedAFactDoesNotVerifyIt() {
        long id = record(relations, subject(specialist));

        refused("fact-own", () -> People.doAs(relations, () -> facts.verify(id)));

        assertThat(Owner.number("select count(*) from fact_verification where fact_id = ?", id))
                .isZero();
    }

    @Test
    void aSecondPersonVerifiesOnceAndTheTaskIsDone() {
        long subject = subject(specialist);
        long id = record(relations, subject);

        People.doAs(second, () -> facts.verify(id));

        FactRow row = rows(relations, subject).get(0);
        assertThat(row.verifiedHow()).isEqualTo("BY_SECOND_PERSON");
        assertThat(row.verifiedBy()).isEqualTo("Test " + second.name());
        assertThat(openTasks(id)).isZero();
        refused("fact-verified", () -> People.doAs(specialist, () -> facts.verify(id)));
    }

    @Test
    void aCorrectionSupersedesAndIsVerifiedInItsTurn() {
        long subject = subject(specialist);
        long wrong = record(relations, subject);

        long right = People.as(relations, () -> facts.correct(wrong, charged(subject, DAY.plusDays(1))));

        assertThat(rows(second, subject))
                .extracting(FactRow::id, FactRow::supersedes, FactRow::supersededBy)
                .containsExactly(tuple(right, wrong, null), tuple(wrong, null, right));
        assertThat(openTasks(wrong)).isZero();
        assertThat(openTasks(right)).isEqualTo(1);
        refused("fact-superseded", () -> People.as(relations, () -> facts.correct(wrong, charged(subject, DAY))));
        refused("fact-superseded", () -> People.doAs(second, () -> facts.verify(wrong)));
    }

    @Test
    void onlyAHearingLiesAhead() {
        long subject = subject(specialist);
        LocalDate ahead = LocalDate.of(2999, 1, 1);

        refused("fact-future", () -> People.as(relations, () -> facts.record(charged(subject, ahead))));

        assertThat(People.as(
                        relations,
                        () -> facts.record(new NewFact(
                                subject, "CJ08", ahead, null, "America/Chicago", SourceKind.DOCUMENT, "Court notice"))))
                .isPositive();
    }

    @Test
    void whatMayNeverBeToldIsNotRecordedByHand() {
        long subject = subject(specialist);

        assertThat(People.as(relations, facts::stages))
                .extracting(Stage::code)
                .contains("CJ04", "IM04")
                .doesNotContain("CJ25");
        refused(
                "fact-stage",
                () -> People.as(
                        relations,
                        () -> facts.record(new NewFact(
                                subject, "CJ25", DAY, null, "America/Chicago", SourceKind.DOCUMENT, "Order"))));
    }

    @Test
    void anotherOfficeSeesNoFactAndRecordsNone() {
        long subject = subject(specialist);
        long id = record(relations, subject);

        assertThatThrownBy(() -> rows(elsewhere, subject)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(elsewhere, subject)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.doAs(elsewhere, () -> facts.verify(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(elsewhere, () -> facts.correct(id, charged(subject, DAY))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void factsOfOtherOfficesShowOnceTheMatchIsConfirmedAndNotBefore() {
        long subject = subject(specialist);
        record(relations, subject);
        Actor theirs = People.staff(Role.SPECIALIST, elsewhere.officeId());
        long match =
                People.as(theirs, () -> subjects.add(TestCase.open(theirs), TestCase.papers("Wilk", BORN, aNumber)));

        assertThat(Owner.number("select subject_id from subject_match where id = ?", match))
                .isEqualTo(subject);
        assertThat(rows(theirs, subject)).isEmpty();

        People.doAs(elsewhere, () -> matches.confirm(match, 1, Set.of(Identifier.A_NUMBER, Identifier.BIRTH_DATE)));
        assertThat(rows(theirs, subject)).hasSize(1);
    }

    @Test
    void theFactsOfABarredSubjectReadAsNoneAndRecordingIsNoError() {
        long subject = subject(specialist);
        long before = record(relations, subject);
        Actor officer = People.staff(Role.DISCLOSURE, specialist.officeId());
        Owner.run(
                "insert into hold (kind, subject_id, authority, reason, placed_by) values ('SEALED', ?, 'order', 'test', ?)",
                subject,
                officer.id());

        assertThat(rows(relations, subject)).isEmpty();
        assertThatThrownBy(() -> People.doAs(second, () -> facts.verify(before)))
                .isInstanceOf(NotFound.class);
        long during = record(relations, subject);

        assertThat(rows(relations, subject)).isEmpty();
        assertThat(rows(officer, subject)).extracting(FactRow::id).containsExactlyInAnyOrder(before, during);
    }

    @Test
    void theServersOwnRoleCanNeitherChangeNorDeleteAFact() {
        assertThat(Owner.number("select count(*) from information_schema.role_table_grants where grantee = 'voice_app'"
                        + " and table_name in ('fact', 'fact_verification')"
                        + " and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')"))
                .isZero();
    }

    private long subject(Actor actor) {
        long match = People.as(actor, () -> subjects.add(TestCase.open(actor), TestCase.papers("Wilk", BORN, aNumber)));
        return Owner.number("select subject_id from subject_match where id = ?", match);
    }

    private long record(Actor actor, long subject) {
        return People.as(actor, () -> facts.record(charged(subject, DAY)));
    }

    private static NewFact charged(long subject, LocalDate day) {
        return new NewFact(subject, "CJ04", day, null, "America/Chicago", SourceKind.DOCUMENT, "Information, 14 Sep");
    }

    private List<FactRow> rows(Actor actor, long subject) {
        return People.as(actor, () -> facts.ofSubject(subject));
    }

    private static long openTasks(long fact) {
        return Owner.number("select count(*) from task where key = ? and done_at is null", "fact:" + fact);
    }
}
