package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonPart;
import gov.voice.contact.ContactField;
import gov.voice.contact.ContactForm;
import gov.voice.contact.ContactRow;
import gov.voice.contact.ContactService;
import gov.voice.contact.Direction;
import gov.voice.contact.HandoverService;
import gov.voice.contact.Medium;
import gov.voice.contact.PickUpForm;
import gov.voice.contact.SavedDraft;
import gov.voice.contact.TallyService;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.platform.Refused;
import gov.voice.staff.StaffService;
import gov.voice.task.TaskKind;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactIT extends ContainerTest {
    private static final String CALLER = "Ximena Quetzalli Undisclosed";

    @EJB
    private ContactService contacts;

    @EJB
    private TallyService tallies;

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

    private final long office = People.office();
    private final Actor operator = People.staff(Role.HOTLINE, People.office());
    private final Actor specialist = People.staff(Role.SPECIALIST, office);

    @Test
    void whatIsTypedIsKeptAndFoundAgain() {
        SavedDraft first = save(form(null, 0, CALLER, "She was told"));
        save(form(first.id(), first.version(), CALLER, "She was told by a neighbor"));

        assertThat(People.as(operator, contacts::draft)).get().satisfies(draft -> {
            assertThat(draft.asks()).isEqualTo("She was told by a neighbor");
            assertThat(draft.callerName()).isEqualTo(CALLER);
        });
        assertThat(Owner.number("select count(*) from contact where taken_by = ?", operator.id()))
                .isEqualTo(1);
    }

    @Test
    void whatAnotherWindowWroteIsNotOverwritten() {
        SavedDraft first = save(form(null, 0, CALLER, "one"));
        save(form(first.id(), first.version(), CALLER, "two"));

        assertThatThrownBy(() -> save(form(first.id(), first.version(), CALLER, "three")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save(form(null, 0, CALLER, "a second draft"))).isInstanceOf(Conflict.class);
        assertThat(People.as(operator, contacts::draft).orElseThrow().asks()).isEqualTo("two");
    }

    @Test
    void aDraftThatIsDaysOldIsGoneOnWithAndEnded() {
        SavedDraft friday = save(lasting(3 * 86_400L, null, 0));
        assertThat(Owner.number(
                        "select extract(epoch from now() - started_at)::bigint from contact where id = ?", friday.id()))
                .as("a conversation has begun within a day of what was first kept of it")
                .isBetween(86_400L, 86_500L);

        SavedDraft monday = save(lasting(4 * 86_400L, friday.id(), friday.version()));
        People.doAs(operator, () -> contacts.close(lasting(5 * 86_400L, monday.id(), monday.version())));

        assertThat(People.as(operator, contacts::draft)).isEmpty();
    }

    @Test
    void aDraftIsItsTakersAlone() {
        SavedDraft draft = save(form(null, 0, CALLER, "one"));
        Actor colleague = People.staff(Role.HOTLINE, operator.officeId());

        assertThatThrownBy(() -> People.as(
                        colleague, () -> contacts.save(form(draft.id(), draft.version(), "Somebody", "else"))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> People.as(colleague, () -> contacts.find(draft.id())))
                .isInstanceOf(NotFound.class);
        assertThat(People.as(operator, contacts::draft).orElseThrow().asks()).isEqualTo("one");
    }

    @Test
    void aTallyLeavesNothingOfTheCaller() {
        String name = "Quetzalli" + operator.id();
        String words = "Words that nobody may keep " + operator.id();
        SavedDraft draft = save(form(null, 0, name, words));
        save(form(draft.id(), draft.version(), name, words + ", more of them"));
        assertThat(occurrences(name))
                .as("the search itself finds what is there")
                .isPositive();

        long tally = People.as(operator, () -> tallies.tally("COMMENTARY", UUID.randomUUID()));

        assertThat(occurrences(name)).isZero();
        assertThat(occurrences(words)).isZero();
        assertThat(Owner.rows("select reason, undone_at from contact_tally where id = ?", tally))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "COMMENTARY"));
    }

    @Test
    void aPageViewCountsOnceAndErasesOnce() {
        UUID view = UUID.randomUUID();
        long first = People.as(operator, () -> tallies.tally("COMMENTARY", view));
        SavedDraft next = save(form(null, 0, CALLER, "the next caller is speaking already"));

        assertThat(People.as(operator, () -> tallies.tally("COMMENTARY", view))).isEqualTo(first);
        assertThat(Owner.number("select count(*) from contact_tally where taken_by = ?", operator.id()))
                .isEqualTo(1);
        assertThat(People.as(operator, contacts::draft).orElseThrow().id()).isEqualTo(next.id());

        Actor colleague = People.staff(Role.HOTLINE, operator.officeId());
        assertThatThrownBy(() -> People.as(colleague, () -> tallies.tally("COMMENTARY", view)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTallyIsUndoneByWhoeverMadeItForAShortWhile() {
        long tally = People.as(operator, () -> tallies.tally("WRONG_NUMBER", UUID.randomUUID()));
        Actor colleague = People.staff(Role.HOTLINE, operator.officeId());

        assertThatThrownBy(() -> People.doAs(colleague, () -> tallies.undo(tally)))
                .isInstanceOf(NotFound.class);
        People.doAs(operator, () -> tallies.undo(tally));
        assertThat(Owner.number("select count(*) from contact_tally where id = ? and undone_at is null", tally))
                .isZero();
        assertThatThrownBy(() -> People.doAs(operator, () -> tallies.undo(tally)))
                .isInstanceOf(Refused.class);

        long late = People.as(operator, () -> tallies.tally("WRONG_NUMBER", UUID.randomUUID()));
        Owner.run("update contact_tally set taken_at = taken_at - interval '11 minutes' where id = ?", late);
        assertThatThrownBy(() -> People.doAs(operator, () -> tallies.undo(late)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlyWhatIsNoneOfTheOfficesBusinessIsTallied() {
        assertThatThrownBy(() -> People.as(operator, () -> tallies.tally("CASE_STATUS", UUID.randomUUID())))
                .isInstanceOf(Refused.class);
    }

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

    @Test
    void anOperatorOpensNoCaseAndLinksToNone() {
        long caseId = People.as(specialist, () -> cases.open(null));

        assertThatThrownBy(() -> People.as(operator, () -> cases.header(caseId)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.doAs(operator, () -> contacts.link(form(null, 0, CALLER, "asks"), caseId)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.as(operator, handovers::waiting)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isLinkedOnlyToACaseThatTheTakerSees() {
        long own = People.as(specialist, () -> cases.open(null));
        long foreign = People.as(People.staff(Role.SPECIALIST, People.office()), () -> cases.open(null));

        assertThatThrownBy(() -> People.doAs(specialist, () -> contacts.link(form(null, 0, CALLER, "asks"), foreign)))
                .isInstanceOf(NotFound.class);
        People.doAs(specialist, () -> contacts.link(form(null, 0, CALLER, "asks"), own));
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

    private SavedDraft save(ContactForm form) {
        return People.as(operator, () -> contacts.save(form));
    }

    private long handOver() {
        return People.as(operator, () -> handovers.handOver(form(null, 0, CALLER, "Is he out of jail?"), office));
    }

    private static ContactForm form(Long id, long version, String name, String asks) {
        return form(id, version, 90, name, asks);
    }

    private static ContactForm lasting(long seconds, Long id, long version) {
        return form(id, version, seconds, CALLER, "She was told");
    }

    private static ContactForm form(Long id, long version, long seconds, String name, String asks) {
        return new ContactForm(
                id,
                version,
                seconds,
                Direction.RECEIVED,
                Medium.CALL,
                "CASE_STATUS",
                false,
                name,
                "MOTHER",
                "es",
                "(713) 555-0142",
                true,
                false,
                asks);
    }

    private static PersonForm mother() {
        return new PersonForm(
                0, PersonPart.FAMILY, "MOTHER", "Ximena", "Undisclosed", null, false, "es", null, null, null);
    }

    /** In how many rows of any table, the trail included, the text stands in any column. */
    private static long occurrences(String text) {
        return Owner.query(handle -> handle
                .createQuery("select table_name from information_schema.tables where table_schema = 'voice'"
                        + " and table_type = 'BASE TABLE'")
                .mapTo(String.class)
                .list()
                .stream()
                .mapToLong(table -> handle.select(
                                "select count(*) from voice.\"" + table + "\" t where strpos(t::text, ?) > 0", text)
                        .mapTo(Long.class)
                        .one())
                .sum());
    }
}
