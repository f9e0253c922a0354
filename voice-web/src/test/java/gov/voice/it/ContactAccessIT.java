package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.casefile.CaseService;
import gov.voice.contact.HandoverService;
import gov.voice.contact.TallyService;
import gov.voice.platform.NotFound;
import jakarta.ejb.EJB;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who takes contacts, and with which cases they may link them. */
class ContactAccessIT extends ContactTest {
    @EJB
    private TallyService tallies;

    @EJB
    private HandoverService handovers;

    @EJB
    private CaseService cases;

    @Test
    void anOperatorOpensNoCaseAndLinksToNone() {
        long caseId = People.as(specialist, () -> cases.open(null));

        assertThatThrownBy(() -> People.as(operator, () -> cases.header(caseId)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.doAs(operator, () -> contacts.link(form(CALLER, "asks"), caseId)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.as(operator, handovers::waiting)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isLinkedOnlyToACaseThatTheTakerSees() {
        long own = People.as(specialist, () -> cases.open(null));
        long foreign = People.as(People.staff(Role.SPECIALIST, People.office()), () -> cases.open(null));

        assertThatThrownBy(() -> People.doAs(specialist, () -> contacts.link(form(CALLER, "asks"), foreign)))
                .isInstanceOf(NotFound.class);
        People.doAs(specialist, () -> contacts.link(form(CALLER, "asks"), own));
        assertThat(People.as(specialist, () -> contacts.ofCase(own))).hasSize(1);
    }

    @Test
    void analystsAuditorsAndAdministratorsTakeNoContact() {
        for (Role role : List.of(Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR, Role.DISCLOSURE)) {
            Actor actor = People.staff(role, office);
            assertThatThrownBy(() -> People.as(actor, contacts::draft)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> tallies.tally("COMMENTARY", UUID.randomUUID())))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
