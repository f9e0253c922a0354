package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each role tries the address of every page. What it may not see and what does not exist give one answer. */
class HiddenPagesIT {
    /** What whoever may see a page gets: it, and no page that broke. */
    private static final String SHOWN = "" + HttpURLConnection.HTTP_OK;

    @Test
    void whoMayNotSeeAPageFindsNothingThere() {
        List<String> wrong = new ArrayList<>();
        for (Staff who : Pages.EVERYBODY) {
            try (Desk desk = Office.desk(who)) {
                String nothing = answer(desk, "/no/such/page.xhtml");
                for (Pages.Shown page : Pages.all()) {
                    String expected = page.isFor(who) ? SHOWN : nothing;
                    String answer = answer(desk, page.address());
                    if (!answer.equals(expected)) {
                        wrong.add(who.role() + " gets " + status(answer) + " at " + page.address());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theAdministratorSeesNoCasesAndNobodyInThem() {
        List<String> wrong = new ArrayList<>();
        try (Desk desk = Office.administrator()) {
            String nothing = answer(desk, "/no/such/page.xhtml");
            for (Pages.Shown page : Pages.all()) {
                String expected = page.administrators() ? SHOWN : nothing;
                String answer = answer(desk, page.address());
                if (!answer.equals(expected)) {
                    wrong.add(status(answer) + " at " + page.address());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherOfficeFindsNothingOfTheCase() {
        try (Desk desk = Office.desk(Staff.OTHER_SPECIALIST)) {
            String nothing = answer(desk, "/no/such/page.xhtml");
            for (Pages.Shown page : Pages.all()) {
                if (page.isFor(Staff.SPECIALIST) && !page.query().isEmpty()) {
                    assertThat(answer(desk, page.address())).as(page.address()).isEqualTo(nothing);
                }
            }
            for (String list : List.of("/case/list.xhtml?scope=OFFICE", "/subject/list.xhtml", "/notice/board.xhtml")) {
                desk.go(list);
                desk.saysNothingOf(Mother.FAMILY_NAMES);
                desk.saysNothingOf(Mother.SUBJECT.familyName());
            }
        }
    }

    private static String status(String answer) {
        return answer.substring(0, 3);
    }

    /** Status and words of an answer, without what differs each time whatever is asked for. */
    private static String answer(Desk desk, String address) {
        APIResponse answer = desk.page().context().request().get(Office.VOICE.address() + address);
        String words = answer.text()
                .replaceAll("(?s)<script.*?</script>|<input[^>]*>|<[^>]*>", " ")
                .strip();
        return answer.status() == HttpURLConnection.HTTP_NOT_FOUND ? answer.status() + words : "" + answer.status();
    }
}
