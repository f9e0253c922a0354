package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.staff.OfficeForm;
import gov.voice.staff.OfficeService;
import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;

class OfficeIT extends ContainerTest {
    private static final String ZONE = "America/Denver";
    private static final String PHONE = "(303) 555-0144";

    @EJB
    private OfficeService offices;

    private final Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());

    @Test
    void isOpenedOnceWithANumberAndAZone() {
        String code = code();
        long id = People.as(administrator, () -> offices.open(new OfficeForm(0, code, "Denver", ZONE, PHONE)));

        assertThat(People.as(administrator, () -> offices.find(id)))
                .isEqualTo(new OfficeForm(1, code, "Denver", ZONE, PHONE));
        assertThatThrownBy(() -> People.as(
                        administrator, () -> offices.open(new OfficeForm(0, code, "Denver again", ZONE, PHONE))))
                .isInstanceOf(Refused.class)
                .hasMessage("office-code-taken");
        assertThatThrownBy(() -> People.as(
                        administrator,
                        () -> offices.open(new OfficeForm(0, code(), "Nowhere", "America/Nowhere", PHONE))))
                .hasMessage("office-zone");
        for (String phone : new String[] {"", "call us", "555"}) {
            assertThatThrownBy(() -> People.as(
                            administrator, () -> offices.open(new OfficeForm(0, code(), "Nowhere", ZONE, phone))))
                    .as(phone)
                    .isNotInstanceOf(AssertionError.class);
        }
    }

    @Test
    void isChangedAsItWasSeen() {
        long id = People.as(administrator, () -> offices.open(new OfficeForm(0, code(), "Denver", ZONE, PHONE)));
        OfficeForm seen = People.as(administrator, () -> offices.find(id));

        People.doAs(
                administrator,
                () -> offices.change(
                        id, new OfficeForm(seen.version(), seen.code(), "Denver", ZONE, "(303) 555-0155")));

        assertThat(Owner.rows("select phone from office where id = ?", id).get(0))
                .containsEntry("phone", "(303) 555-0155");
        assertThatThrownBy(() -> People.doAs(administrator, () -> offices.change(id, seen)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> People.doAs(administrator, () -> offices.change(-1, seen)))
                .isInstanceOf(NotFound.class);
        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'OfficeService.change' and outcome = 'DONE'"
                                + " and concerns @> jsonb_build_array(jsonb_build_object('kind', 'office', 'id', ?::bigint))",
                        id))
                .isEqualTo(1);
    }

    private static String code() {
        return String.valueOf(Owner.rows("select code from office where id = ?", People.office())
                        .get(0)
                        .get("code"))
                .replaceFirst("T", "D");
    }
}
