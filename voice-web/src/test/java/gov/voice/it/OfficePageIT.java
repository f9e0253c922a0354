package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offices as an administrator keeps them on the page. */
class OfficePageIT extends PageTest {
    @Test
    void anOfficeIsOpenedAndCorrectedOnThePage() {
        Visitor administrator = signedIn(People.staff(Role.ADMINISTRATOR, office));
        String code = "W"
                + Owner.rows("select code from office where id = ?", office)
                        .get(0)
                        .get("code");
        Map<String, String> form = new HashMap<>(Map.of(
                "office-code", code, "office-name", "Web", "office-zone", "America/Denver", "office-phone", "call us"));

        HttpResponse<String> slip = keep(administrator, administrator.get("/staff/list.xhtml"), form);
        assertThat(slip.body()).contains("Phone: has at least seven digits");
        form.put("office-phone", "(303) 555-0144");
        assertThat(keep(administrator, slip, form).body()).contains("The office is open.");

        long id = Owner.number("select id from office where code = ?", code);
        form.put("office-phone", "(303) 555-0155");
        HttpResponse<String> page = administrator.get("/staff/list.xhtml?change=" + id);
        assertThat(keep(administrator, page, form).body()).contains("(303) 555-0155");
    }

    private static HttpResponse<String> keep(Visitor visitor, HttpResponse<String> page, Map<String, String> form) {
        return visitor.press(page, "/staff/list.xhtml", "office-form", "keep-office", form);
    }
}
