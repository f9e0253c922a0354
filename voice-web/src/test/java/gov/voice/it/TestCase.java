package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.subject.Claim;
import gov.voice.subject.Identifier;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A case with its office's access, and what its papers may claim; made by the owner. */
final class TestCase {
    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 400_000) + 500_000);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private TestCase() {}

    /** An open case of the actor's office; its id. */
    static long open(Actor actor) {
        long id = Owner.number(
                "insert into case_file (number, office_id, opened_by) values (?, ?, ?) returning id",
                "V-2026-" + NUMBER.incrementAndGet(),
                actor.officeId(),
                actor.id());
        Owner.run("insert into case_access (case_id, office_id, reason) values (?, ?, 'OFFICE')", id, actor.officeId());
        return id;
    }

    /** A family member in a case; its id. */
    static long person(long caseId, Actor actor, boolean verified) {
        return Owner.number(
                "insert into case_person (case_id, part, given_name, family_name, created_by, verified_by, verified_at)"
                        + " values (?, 'FAMILY', 'Rosa', 'Delgado', ?, ?, case when ? then now() end) returning id",
                caseId,
                actor.id(),
                verified ? actor.id() : null,
                verified);
    }

    /** An A-Number that no other test claims. */
    static String aNumber() {
        return "A9%08d".formatted(NUMBER.incrementAndGet());
    }

    /** A name, a birth date and an A-Number. */
    static List<Claim> papers(String familyName, LocalDate birthDate, String aNumber) {
        return List.of(
                Claim.name("Tomasz", familyName, "county clerk, charging document"),
                Claim.birthDate(birthDate, TODAY, "county clerk, charging document"),
                Claim.number(Identifier.A_NUMBER, aNumber, null, "Form I-247A"));
    }
}
