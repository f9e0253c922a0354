package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonPart;
import gov.voice.contact.ContactField;
import gov.voice.contact.ContactRow;
import gov.voice.contact.HandoverService;
import gov.voice.contact.PickUpForm;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.platform.Refused;
import gov.voice.staff.StaffService;
import gov.voice.task.TaskKind;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;

/** From the hotline a contact goes to the office that it concerns, where one person makes a case of it. */
class HandoverIT extends ContactTest {
    @EJB
    private HandoverService handovers;

    @EJB
    private CaseService cases;

    @EJB
    private CasePersonService people;

    @EJB
    private TaskService tasks;

    @EJB
    private StaffService staff;

    @Test
    void fromTheHotlineToACaseOfTheRightOffice() {
        long contact = handOver();

        assertThat(People.as(specialist, handovers::waiting))
                .extracting(ContactRow::id)
                .contains(contact);
        assertThat(People.as(specialist, () -> tasks.waiting(null, 0, 50))).anySatisfy(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.PICK_UP_CONTACT);
            assertThat(task.contactId()).isEqualTo(contact);
            assertThat(task.dueAt()).isNotNull();
        });

        long version = People.as(specialist, () -> handovers.find(contact)).version();
        long caseId =
                People.as(specialist, () -> handovers.pickUp(contact, new PickUpForm(version, "VEHICULAR", mother())));

        assertThat(People.as(specialist, () -> cases.header(caseId)).summary()).satisfies(summary -> {
            assertThat(summary.number()).matches("V-\\d{4}-\\d{6}");
            assertThat(summary.ownerId()).isEqualTo(specialist.id());
            assertThat(summary.victimizationType()).isEqualTo("VEHICULAR");
        });
        assertThat(People.as(specialist, () -> people.list(caseId)))
                .singleElement()
                .satisfies(person -> assertThat(person.relation()).isEqualTo("MOTHER"));
        assertThat(People.as(specialist, () -> contacts.ofCase(caseId)))
                .extracting(ContactRow::id)
                .containsExactly(contact);
        assertThat(People.as(specialist, () -> tasks.waiting(null, 0, 50))).noneMatch(task -> task.contactId() != null);
        Order<ContactField> newest = new Order<>(ContactField.STARTED, true);
        assertThat(People.as(operator, () -> contacts.mine(newest, 0, 5)).rows())
                .as("the operator still sees the contact, and no case")
                .singleElement()
                .satisfies(row -> assertThat(row.caseNumber()).isNull());
    }

    @Test
    void isPickedUpOnce() {
        long contact = handOver();
        long version = People.as(specialist, () -> handovers.find(contact)).version();
        People.as(specialist, () -> handovers.pickUp(contact, new PickUpForm(version, null, null)));
        Actor colleague = People.staff(Role.SPECIALIST, office);

        assertThatThrownBy(() ->
                        People.as(colleague, () -> handovers.pickUp(contact, new PickUpForm(version, null, null))))
                .isInstanceOfAny(Conflict.class, Refused.class);
        assertThat(Owner.number("select count(*) from case_file where office_id = ?", office))
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyTookOnIsTheOfficesAgainWhenTheirAccountEnds() {
        long contact = handOver();
        TaskRow task = People.as(specialist, () -> tasks.waiting(null, 0, 50)).get(0);
        People.doAs(specialist, () -> tasks.take(task.id(), task.version()));
        Actor colleague = People.staff(Role.SPECIALIST, office);
        assertThat(People.as(colleague, () -> tasks.waiting(null, 0, 50))).isEmpty();
        Actor administrator = People.staff(Role.ADMINISTRATOR, office);

        People.doAs(
                administrator,
                () -> staff.end(
                        specialist.id(), Owner.number("select version from staff where id = ?", specialist.id())));

        assertThat(People.as(colleague, () -> tasks.waiting(null, 0, 50)))
                .singleElement()
                .satisfies(row -> assertThat(row.contactId()).isEqualTo(contact));
    }

    @Test
    void anotherOfficeSeesNothingOfIt() {
        long contact = handOver();
        Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

        assertThat(People.as(elsewhere, handovers::waiting)).isEmpty();
        assertThatThrownBy(() -> People.as(elsewhere, () -> handovers.find(contact)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(elsewhere, () -> handovers.pickUp(contact, new PickUpForm(2, null, null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void fromTheWrongOfficeItGoesOnToTheRightOne() {
        long contact = handOver();
        Actor right = People.staff(Role.SPECIALIST, People.office());
        long version = People.as(specialist, () -> handovers.find(contact)).version();

        People.doAs(specialist, () -> handovers.passOn(contact, version, right.officeId()));

        assertThat(People.as(specialist, handovers::waiting)).isEmpty();
        assertThat(People.as(specialist, () -> tasks.waiting(null, 0, 50))).isEmpty();
        assertThat(People.as(right, handovers::waiting))
                .extracting(ContactRow::id)
                .containsExactly(contact);
        assertThat(People.as(right, () -> tasks.waiting(null, 0, 50)))
                .extracting(task -> task.contactId())
                .containsExactly(contact);
    }

    private long handOver() {
        return People.as(operator, () -> handovers.handOver(form(CALLER, "Is he out of jail?"), office));
    }

    private static PersonForm mother() {
        return new PersonForm(
                0, PersonPart.FAMILY, "MOTHER", "Ximena", "Undisclosed", null, false, "es", null, null, null);
    }
}
