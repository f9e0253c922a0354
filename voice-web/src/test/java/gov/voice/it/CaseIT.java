package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.casefile.CaseField;
import gov.voice.casefile.CaseListService;
import gov.voice.casefile.CaseNoteService;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.CaseQuery;
import gov.voice.casefile.CaseRow;
import gov.voice.casefile.CaseScope;
import gov.voice.casefile.CaseService;
import gov.voice.casefile.CaseStatus;
import gov.voice.casefile.CaseTeamService;
import gov.voice.casefile.NoteForm;
import gov.voice.casefile.NoteRow;
import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonPart;
import gov.voice.casefile.PersonRow;
import gov.voice.casefile.PromiseForm;
import gov.voice.casefile.VictimizationForm;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.platform.Refused;
import gov.voice.staff.Colleague;
import gov.voice.task.TaskKind;
import gov.voice.task.TaskOutcome;
import gov.voice.task.TaskRow;
import gov.voice.task.TaskService;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseIT extends ContainerTest {
    private static final Order<CaseField> NEWEST = new Order<>(CaseField.OPENED, true);

    private static final LocalDate FUTURE = LocalDate.of(2999, 1, 1);

    @EJB
    private CaseService cases;

    @EJB
    private CaseListService lists;

    @EJB
    private CaseTeamService teams;

    @EJB
    private CasePersonService people;

    @EJB
    private CaseNoteService notes;

    @EJB
    private TaskService tasks;

    private final long office = People.office();
    private final Actor owner = People.staff(Role.SPECIALIST, office);
    private final Actor colleague = People.staff(Role.SPECIALIST, office);
    private final Actor supervisor = People.staff(Role.SUPERVISOR, office);
    private final Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

    @Test
    void itsOfficeSeesACaseAndAnotherOfficeDoesNot() {
        long id = open();

        assertThat(People.as(colleague, () -> cases.header(id)).summary().id()).isEqualTo(id);
        assertThat(ids(colleague, CaseScope.OFFICE)).containsExactly(id);
        assertThat(ids(colleague, CaseScope.MINE)).isEmpty();
        assertThat(ids(owner, CaseScope.MINE)).containsExactly(id);

        assertUnseen(elsewhere, id);
        assertThat(ids(elsewhere, CaseScope.OFFICE)).isEmpty();
        assertThat(ids(elsewhere, CaseScope.SHARED)).isEmpty();
    }

    @Test
    void aPromiseGoesWithTheCaseToWhoeverAnswersForIt() {
        long id = open();
        LocalDate day = LocalDate.now().plusDays(30);
        People.doAs(owner, () -> cases.promise(id, new PromiseForm(version(id), "A call", day)));
        People.doAs(owner, () -> teams.add(id, colleague.id()));

        People.doAs(owner, () -> teams.giveTo(id, version(id), colleague.id()));

        assertThat(People.as(owner, () -> tasks.waiting(null, 0, 50))).isEmpty();
        assertThat(People.as(colleague, () -> tasks.waiting(null, 0, 50)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(TaskKind.KEEP_PROMISE);
                    assertThat(task.assigneeId()).isEqualTo(colleague.id());
                });
    }

    @Test
    void whatMayNotBeChosenAnyMoreStaysWhereItStandsAndGoesNowhereElse() {
        long id = open();
        String relation = endedEntry("relation");
        String type = endedEntry("victimization");
        long person = People.as(owner, () -> people.add(id, family("MOTHER")));
        Owner.run("update case_person set relation = ? where id = ?", relation, person);
        Owner.run("update case_file set victimization_type = ? where id = ?", type, id);
        People.doAs(owner, () -> people.verify(id, person, personVersion(id, person), "DOCUMENT"));

        People.doAs(owner, () -> people.edit(id, person, family(personVersion(id, person), relation, "es")));
        People.doAs(
                owner,
                () -> cases.describe(
                        id, new VictimizationForm(version(id), type, null, "Elm Street", null, null, null, null)));

        assertThat(People.as(owner, () -> people.find(id, person))).satisfies(row -> {
            assertThat(row.relation()).isEqualTo(relation);
            assertThat(row.verifiedBy())
                    .as("nothing that it rests on has changed")
                    .isNotNull();
        });
        assertThat(People.as(owner, () -> cases.header(id)).summary().victimizationType())
                .isEqualTo(type);
        assertThatThrownBy(() -> People.as(owner, () -> people.add(id, family(relation))))
                .hasMessage("not-in-list");
        long other = open();
        assertThatThrownBy(() -> People.doAs(
                        owner,
                        () -> cases.describe(
                                other,
                                new VictimizationForm(version(other), type, null, null, null, null, null, null))))
                .hasMessage("not-in-list");
    }

    @Test
    void whatIsNotThereAndWhatIsForeignAreOneAnswer() {
        long foreign = open();
        assertThatThrownBy(() -> People.as(elsewhere, () -> cases.header(foreign)))
                .isExactlyInstanceOf(NotFound.class)
                .hasMessage(null);
        assertThatThrownBy(() -> People.as(elsewhere, () -> cases.header(Long.MAX_VALUE)))
                .isExactlyInstanceOf(NotFound.class)
                .hasMessage(null);
    }

    @Test
    void aPartThatWasGivenShowsTheCaseUntilItIsTakenBack() {
        long id = open();
        assertThatThrownBy(() -> People.doAs(owner, () -> teams.grant(id, elsewhere.officeId(), null)))
                .isInstanceOf(NotAllowed.class);

        People.doAs(supervisor, () -> teams.grant(id, elsewhere.officeId(), null));
        assertThat(ids(elsewhere, CaseScope.SHARED)).containsExactly(id);
        assertThat(People.as(elsewhere, () -> people.list(id))).isEmpty();
        People.doAs(supervisor, () -> teams.revoke(id, elsewhere.officeId(), null));
        assertUnseen(elsewhere, id);

        People.doAs(supervisor, () -> teams.grant(id, null, elsewhere.id()));
        assertThat(People.as(elsewhere, () -> cases.header(id)).summary().id()).isEqualTo(id);
        People.doAs(supervisor, () -> teams.revoke(id, null, elsewhere.id()));
        assertUnseen(elsewhere, id);
    }

    @Test
    void theOfficeThatWorksACaseCannotBeTakenOut() {
        long id = open();
        assertThatThrownBy(() -> People.doAs(supervisor, () -> teams.revoke(id, office, null)))
                .isInstanceOf(NotFound.class);
        assertThat(ids(owner, CaseScope.OFFICE)).containsExactly(id);
    }

    @Test
    void rolesWithoutACaseloadSeeNoCase() {
        long id = open();
        for (Role role : List.of(Role.HOTLINE, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Actor actor = People.staff(role, office);
            assertThatThrownBy(() -> People.as(actor, () -> cases.header(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> people.list(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> notes.list(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> ids(actor, CaseScope.OFFICE)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> People.as(actor, () -> tasks.waiting(null, 0, 5)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void theOwnerAndSupervisorsSayWhoIsInTheTeam() {
        long id = open();
        assertThatThrownBy(() -> People.doAs(colleague, () -> teams.add(id, colleague.id())))
                .isInstanceOf(Refused.class);

        People.doAs(owner, () -> teams.add(id, colleague.id()));
        assertThat(ids(colleague, CaseScope.MINE)).containsExactly(id);
        assertThat(People.as(owner, () -> teams.candidates(id)))
                .extracting(Colleague::id)
                .contains(supervisor.id())
                .doesNotContain(colleague.id(), elsewhere.id());
        assertThatThrownBy(() -> People.doAs(owner, () -> teams.add(id, elsewhere.id())))
                .isInstanceOf(NotFound.class);

        assertThatThrownBy(() -> People.doAs(supervisor, () -> teams.remove(id, owner.id())))
                .isInstanceOf(Refused.class);
        People.doAs(supervisor, () -> teams.giveTo(id, version(id), colleague.id()));
        People.doAs(colleague, () -> teams.remove(id, owner.id()));
        assertThat(ids(owner, CaseScope.MINE)).isEmpty();
        assertThat(ids(colleague, CaseScope.MINE)).containsExactly(id);
    }

    @Test
    void aPromiseIsOwedUntilItIsKept() {
        long id = open();
        People.doAs(owner, () -> cases.promise(id, new PromiseForm(version(id), "Call with the result", FUTURE)));
        assertThat(People.as(owner, () -> tasks.ofCase(id)))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(TaskKind.KEEP_PROMISE));
        assertThatThrownBy(() -> People.doAs(owner, () -> cases.close(id, version(id), "NEEDS_MET")))
                .isInstanceOf(Refused.class);

        People.doAs(owner, () -> cases.settlePromise(id, version(id), true));
        assertThat(People.as(owner, () -> tasks.ofCase(id))).isEmpty();
        People.doAs(owner, () -> cases.close(id, version(id), "NEEDS_MET"));
        assertThat(People.as(owner, () -> lists.list(new CaseQuery(CaseScope.MINE, CaseStatus.CLOSED, NEWEST, 1)))
                        .total())
                .isEqualTo(1);
        assertThat(People.as(owner, () -> lists.counts(LocalDate.of(2026, 11, 24)))
                        .open())
                .isZero();
    }

    @Test
    void whoeverWritesOnAnOldPageIsTold() {
        long id = open();
        long seen = version(id);
        People.doAs(owner, () -> cases.describe(id, happening(seen, "Houston")));
        assertThatThrownBy(() -> People.doAs(colleague, () -> cases.describe(id, happening(seen, "Dallas"))))
                .isInstanceOf(Conflict.class);
        assertThat(People.as(owner, () -> cases.header(id)).summary().place()).isEqualTo("Houston");
    }

    @Test
    void peopleOfACaseAreFoundThroughTheirCaseOnly() {
        long id = open();
        long other = open();
        long person = People.as(owner, () -> people.add(id, mother(0, "Elena")));

        assertThatThrownBy(() -> People.as(owner, () -> people.find(other, person)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(elsewhere, () -> people.find(id, person)))
                .isInstanceOf(NotFound.class);

        long added = People.as(owner, () -> people.find(id, person)).version();
        People.doAs(owner, () -> people.verify(id, person, added, "DOCUMENT"));
        PersonRow verified = People.as(owner, () -> people.find(id, person));
        assertThat(verified.verified()).isTrue();
        assertThat(verified.verifiedBy()).isEqualTo("Test " + owner.name());
        assertThatThrownBy(() -> People.doAs(colleague, () -> people.edit(id, person, mother(added, "Elena Maria"))))
                .isInstanceOf(Conflict.class);
        People.doAs(colleague, () -> people.edit(id, person, mother(verified.version(), "Elena Maria")));
        assertThat(People.as(owner, () -> people.find(id, person)).verified()).isFalse();
    }

    @Test
    void aSensitiveNoteIsReadByItselfAndTheTrailSaysSo() {
        long id = open();
        long note = People.as(owner, () -> notes.add(id, new NoteForm(true, "What happened that night")));
        People.as(owner, () -> notes.add(id, new NoteForm(false, "Sent the leaflet")));

        assertThat(People.as(colleague, () -> notes.list(id)))
                .extracting(NoteRow::body)
                .containsExactly("Sent the leaflet", null);
        assertThat(People.as(colleague, () -> notes.read(id, note))).isEqualTo("What happened that night");
        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'CaseNoteService.read' and actor_id = ?"
                                + " and concerns @> ('[{\"kind\":\"note\",\"id\":' || ? || '}]')::jsonb",
                        colleague.id(),
                        note))
                .isEqualTo(1);
        assertThatThrownBy(() -> People.as(elsewhere, () -> notes.read(id, note)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTaskIsTakenOnByOneAndTickedOffOnlyWhereThatEndsIt() {
        Owner.run(
                "insert into task (kind, duty, key, office_id) values ('FIND_ADDRESS', 'SPECIALIST', ?, ?)",
                "address:" + office,
                office);
        TaskRow task = People.as(owner, () -> tasks.waiting(null, 0, 5)).get(0);
        assertThat(People.as(elsewhere, () -> tasks.waiting(null, 0, 5))).isEmpty();
        assertThatThrownBy(() -> People.doAs(elsewhere, () -> tasks.take(task.id(), task.version())))
                .isInstanceOf(NotFound.class);

        People.doAs(owner, () -> tasks.take(task.id(), task.version()));
        assertThat(People.as(colleague, () -> tasks.waiting(null, 0, 5))).isEmpty();
        assertThat(People.as(colleague, () -> tasks.ofOffice(null, 0, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.assigneeId()).isEqualTo(owner.id()));
        assertThatThrownBy(() -> People.doAs(colleague, () -> tasks.take(task.id(), task.version())))
                .isInstanceOf(Conflict.class);

        long version = People.as(owner, () -> tasks.waiting(null, 0, 5)).get(0).version();
        People.doAs(owner, () -> tasks.settle(task.id(), version, TaskOutcome.NOT_POSSIBLE));
        assertThat(People.as(owner, tasks::waitingCount)).isZero();
    }

    private long personVersion(long caseId, long person) {
        return People.as(owner, () -> people.find(caseId, person)).version();
    }

    private static PersonForm family(String relation) {
        return family(0, relation, "en");
    }

    private static PersonForm family(long version, String relation, String language) {
        return new PersonForm(
                version, PersonPart.FAMILY, relation, "Elena", "Sample", null, false, language, null, null, null);
    }

    /** A code that a list had, and has no more. */
    private static String endedEntry(String list) {
        String code = "ENDED" + System.nanoTime();
        Owner.run(
                "insert into code_list (list, code, position, label_en, label_es, valid_from, valid_to)"
                        + " values (?, ?, 99, 'Ended', 'Terminada', '2020-01-01', '2021-01-01')",
                list,
                code);
        return code;
    }

    private long open() {
        return People.as(owner, () -> cases.open("VEHICULAR"));
    }

    private long version(long id) {
        return Owner.number("select version from case_file where id = ?", id);
    }

    private List<Long> ids(Actor actor, CaseScope scope) {
        return People.as(actor, () -> lists.list(new CaseQuery(scope, null, NEWEST, 1))).rows().stream()
                .map(CaseRow::id)
                .toList();
    }

    private void assertUnseen(Actor actor, long id) {
        assertThatThrownBy(() -> People.as(actor, () -> cases.header(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(actor, () -> people.list(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> People.as(actor, () -> notes.list(id))).isInstanceOf(NotFound.class);
    }

    private static VictimizationForm happening(long version, String place) {
        return new VictimizationForm(
                version, "VEHICULAR", LocalDate.of(2026, 5, 3), place, "Harris", "TX", "Police", "26-0001");
    }

    private static PersonForm mother(long version, String given) {
        return new PersonForm(
                version, PersonPart.FAMILY, "MOTHER", given, "Sample", null, false, "es", "accident", "heron", null);
    }
}
