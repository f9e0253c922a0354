package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.disclosure.Question;
import gov.voice.disclosure.Question.Moment;
import gov.voice.disclosure.Questions;
import gov.voice.platform.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Facts about the subject of a contract, and what the gate is asked about their notices, which no worker moves meanwhile. */
abstract class QuestionTest extends ContainerTest {
    /** Where the facts are told. */
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    @Inject
    Questions questions;

    @Inject
    Database database;

    @Inject
    private SystemWork work;

    final FollowedCase followed = new FollowedCase();
    final Actor officer = People.staff(Role.DISCLOSURE, People.office());

    Question ask(long notice) {
        return ask(notice, Instant.now());
    }

    Question ask(long notice, Instant now) {
        return system(() -> database.query(handle -> questions.load(handle, List.of(notice), now, Moment.FIRST)))
                .get(notice);
    }

    <T> T system(Supplier<T> asked) {
        return work.apart("test", "QuestionTest", asked);
    }

    long fact(String code, LocalDate on) {
        return fact(code, on, null);
    }

    /** A verified fact. */
    long fact(String code, LocalDate on, Long supersedes) {
        long fact = Owner.number("""
                insert into fact (subject_id, code, occurred_on, zone, known_at, source, supersedes, recorded_by)
                values (?, ?, ?, 'America/Chicago', now(), 'OFFICIAL', ?, ?) returning id""", followed.subjectId, code, on, supersedes, followed.recorder.id());
        Owner.run(
                "insert into fact_verification (fact_id, how, verified_by) values (?, 'BY_SECOND_PERSON', ?)",
                fact,
                followed.second.id());
        return fact;
    }

    /** The notice of a fact, in no outbox. */
    long notice(long fact) {
        return Owner.number(
                "insert into notice (fact_id, registration_id, case_id, subject_id) values (?, ?, ?, ?) returning id",
                fact,
                followed.registrationId,
                followed.caseId,
                followed.subjectId);
    }
}
