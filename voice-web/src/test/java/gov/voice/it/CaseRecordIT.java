package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.casefile.CaseNoteService;
import gov.voice.casefile.CasePersonService;
import gov.voice.casefile.NoteForm;
import gov.voice.casefile.NoteRow;
import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonPart;
import gov.voice.casefile.PersonRow;
import gov.voice.casefile.VictimizationForm;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is written into a case: what happened, to whom, and notes. */
class CaseRecordIT extends CaseTest {
    @EJB
    private CasePersonService people;

    @EJB
    private CaseNoteService notes;

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

    private static PersonForm mother(long version, String given) {
        return new PersonForm(
                version, PersonPart.FAMILY, "MOTHER", given, "Sample", null, false, "es", "accident", "heron", null);
    }

    private static VictimizationForm happening(long version, String place) {
        return new VictimizationForm(
                version, "VEHICULAR", LocalDate.of(2026, 5, 3), place, "Harris", "TX", "Police", "26-0001");
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
}
