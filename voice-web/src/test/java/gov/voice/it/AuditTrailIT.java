package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.audit.AuditPage;
import gov.voice.audit.AuditQuery;
import gov.voice.audit.AuditService;
import gov.voice.audit.ChainReport;
import gov.voice.casefile.CaseService;
import gov.voice.staff.SelfService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AuditTrailIT extends ContainerTest {

    @EJB
    private AuditService audit;

    @EJB
    private SelfService self;

    @EJB
    private CaseService cases;

    @Inject
    private SystemWork work;

    @Test
    void whatWasDoneIsFoundAndSealed() {
        long office = People.office();
        Actor operator = People.staff(Role.HOTLINE, office);
        Actor auditor = People.staff(Role.AUDITOR, office);
        People.as(operator, self::whoAmI);

        Await.until(
                "the line is sealed",
                () -> linesOf(operator, auditor).rows().stream().allMatch(row -> row.seal() != null));

        assertThat(linesOf(operator, auditor).rows()).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo("SelfService.whoAmI");
            assertThat(row.actorLogin()).isEqualTo(operator.name());
        });
        ChainReport chain = People.as(auditor, audit::verify);
        assertThat(chain.problems()).isEmpty();
        assertThat(chain.sealed()).isPositive();
    }

    @Test
    void aLineTellsWhatWasTouchedInWords() {
        Actor specialist = People.staff(Role.SPECIALIST, People.office());
        Actor auditor = People.staff(Role.AUDITOR, specialist.officeId());
        long id = People.as(specialist, () -> cases.open(null));

        AuditQuery ofCase = new AuditQuery(null, null, null, "CaseService.open", "case", id, null);
        assertThat(People.as(auditor, () -> audit.search(ofCase, 0, 10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.concerns()).contains("case " + id));
    }

    @Test
    void theServersOwnRoleCannotChangeTheTrail() {
        Jdbi app = Jdbi.create(
                "jdbc:postgresql://localhost:" + System.getProperty("it.db.port") + "/voice?currentSchema=voice,public",
                "voice_app",
                "try-out-app");
        for (String sql : new String[] {
            "update audit_event set act = 'x'",
            "delete from audit_event",
            "truncate audit_event",
            "delete from audit_seal",
            "update audit_seal set hash = ''",
            "insert into audit_seal values (1, now(), 1, '', now())",
            "update audit_seal_state set below_tx = '0'",
            "drop table audit_seal",
            "alter table audit_event disable row level security",
            "update fact set code = 'CJ01'",
            "delete from fact",
            "update decision set answer = 'RELEASE'",
            "delete from disclosure_accounting"
        }) {
            assertThatThrownBy(() -> app.useHandle(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void workOfTheSystemThatFailsLeavesALine() {
        assertThatThrownBy(() -> work.apart("test", "AuditTrailIT.fail", () -> {
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        Owner.number(
                                "select count(*) from audit_event where act = 'AuditTrailIT.fail' and outcome = 'FAILED' and role = 'test'"))
                .isEqualTo(1);
    }

    @Test
    void aChangedLineBreaksTheChain() {
        Actor auditor = People.staff(Role.AUDITOR, People.office());
        People.as(auditor, self::whoAmI);
        Await.until(
                "it is sealed", () -> linesOf(auditor, auditor).rows().stream().anyMatch(row -> row.seal() != null));
        long id = Owner.number(
                "select min(e.id) from audit_event e join audit_seal s on s.event_id = e.id where e.actor_id = ?",
                auditor.id());

        Owner.run("update audit_event set act = 'SomethingElse' where id = ?", id);
        ChainReport damaged = People.as(auditor, audit::verify);
        Owner.run("update audit_event set act = 'SelfService.whoAmI' where id = ?", id);

        assertThat(damaged.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.eventId()).isEqualTo(id));
        assertThat(People.as(auditor, audit::verify).problems()).isEmpty();
    }

    private AuditPage linesOf(Actor actor, Actor auditor) {
        return People.as(
                auditor,
                () -> audit.search(new AuditQuery(null, null, actor.id(), "SelfService", null, null, null), 0, 10));
    }
}
