package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.casefile.CodeListEditService;
import gov.voice.casefile.CodeListService;
import gov.voice.casefile.DatedCode;
import gov.voice.casefile.NewCode;
import gov.voice.disclosure.NewReleaseClass;
import gov.voice.disclosure.ReleaseClassRow;
import gov.voice.disclosure.ReleaseClassService;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes and lists change from a day to come, and the past never. */
class DatedRowsIT extends ContainerTest {
    private static final String STAGE = "CJ15";

    @EJB
    private ReleaseClassService classes;

    @EJB
    private CodeListEditService edit;

    @EJB
    private CodeListService lists;

    private final Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aNewClassEndsTheOneBeforeItOnItsFirstDay() {
        List<ReleaseClassRow> before = People.as(administrator, () -> classes.history(STAGE));
        LocalDate from = today.plusYears(2);

        People.doAs(
                administrator, () -> classes.add(new NewReleaseClass(STAGE, "X", true, false, "Office rule 7", from)));

        List<ReleaseClassRow> after = People.as(administrator, () -> classes.history(STAGE));
        assertThat(after.get(0)).satisfies(row -> {
            assertThat(row.letter()).isEqualTo("X");
            assertThat(row.urgent()).isTrue();
            assertThat(row.validFrom()).isEqualTo(from);
            assertThat(row.validTo()).isNull();
        });
        assertThat(after.get(1).validTo()).isEqualTo(from);
        assertThat(after).hasSize(before.size() + 1);
        assertThat(onDay(today)).isEqualTo("P");
        assertThat(onDay(from)).isEqualTo("X");

        assertThatThrownBy(() -> add(new NewReleaseClass(STAGE, "N", false, false, "Rule", from)))
                .as("the same day")
                .isInstanceOf(Refused.class);
        Owner.run("delete from release_class where code = ? and valid_from = ?", STAGE, from);
        Owner.run("update release_class set valid_to = null where code = ?", STAGE);
    }

    @Test
    void thePastIsNotTouched() {
        assertThatThrownBy(() -> add(new NewReleaseClass(STAGE, "N", false, false, "Rule", today)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> add(new NewReleaseClass(STAGE, "Z", false, false, "Rule", today.plusDays(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> add(new NewReleaseClass("CJ99", "N", false, false, "Rule", today.plusDays(1))))
                .isInstanceOf(NotFound.class);
        Actor officer = People.staff(Role.DISCLOSURE, People.office());
        assertThat(People.as(officer, () -> classes.on(today))).hasSizeGreaterThan(50);
        assertThatThrownBy(() -> People.doAs(
                        officer,
                        () -> classes.add(new NewReleaseClass(STAGE, "N", false, false, "Rule", today.plusDays(1)))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anEntryOfAListBeginsAndEndsOnDaysToCome() {
        String code = "TEST" + System.nanoTime();
        LocalDate from = today.plusDays(3);
        People.doAs(administrator, () -> edit.add(new NewCode("closure", code, 90, "A test", "Una prueba", from)));

        assertThat(row(code)).satisfies(entry -> {
            assertThat(entry.standing()).isEqualTo("TO_COME");
            assertThat(entry.validFrom()).isEqualTo(from);
        });
        assertThat(People.as(administrator, () -> lists.current("closure")))
                .noneMatch(one -> one.code().equals(code));

        People.doAs(administrator, () -> edit.end("closure", code, from.plusDays(1)));
        assertThat(row(code).validTo()).isEqualTo(from.plusDays(1));

        assertThatThrownBy(() -> People.doAs(administrator, () -> edit.end("closure", code, today)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> People.doAs(
                        administrator, () -> edit.add(new NewCode("closure", code, 90, "A test", "Una prueba", today))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> People.doAs(
                        administrator,
                        () -> edit.add(new NewCode("no-such-list", code, 90, "A test", "Una prueba", from))))
                .isInstanceOf(NotFound.class);
    }

    private DatedCode row(String code) {
        return People.as(administrator, () -> edit.rows("closure")).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void add(NewReleaseClass wanted) {
        People.doAs(administrator, () -> classes.add(wanted));
    }

    private String onDay(LocalDate day) {
        return People.as(administrator, () -> classes.on(day)).stream()
                .filter(one -> one.code().equals(STAGE))
                .findFirst()
                .orElseThrow()
                .letter();
    }
}
