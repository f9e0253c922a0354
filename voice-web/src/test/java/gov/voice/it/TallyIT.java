package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.contact.SavedDraft;
import gov.voice.contact.TallyService;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls that are none of the office's business are counted, and nothing is kept of them. */
class TallyIT extends ContactTest {
    @EJB
    private TallyService tallies;

    @Test
    void aTallyLeavesNothingOfTheCaller() {
        String name = "Quetzalli" + operator.id();
        String words = "Words that nobody may keep " + operator.id();
        SavedDraft draft = save(form(name, words));
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
        SavedDraft next = save(form(CALLER, "the next caller is speaking already"));

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
