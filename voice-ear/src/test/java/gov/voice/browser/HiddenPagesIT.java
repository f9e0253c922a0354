package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each role tries the address of every page. What it may not see and what does not exist give one answer. */
class HiddenPagesIT {
    @Test
    void whoMayNotSeeAPageFindsNothingThere() {
        List<String> wrong = new ArrayList<>();
        for (Staff who : Pages.EVERYBODY) {
            try (Desk desk = Office.desk(who)) {
                String nothing = answer(desk, "/no/such/page.xhtml");
                for (Pages.Shown page : Pages.all()) {
                    boolean hidden = answer(desk, page.address()).equals(nothing);
                    if (hidden == page.isFor(who)) {
                        wrong.add(who.role() + (hidden ? " does not see " : " sees ") + page.address());
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
                boolean hidden = answer(desk, page.address()).equals(nothing);
                if (hidden == page.administrators()) {
                    wrong.add((hidden ? "does not see " : "sees ") + page.address());
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

    /** Status and words of an answer, without what differs each time whatever is asked for. */
    private static String answer(Desk desk, String address) {
        APIResponse answer = desk.page().context().request().get(Office.VOICE.address() + address);
        String words = answer.text()
                .replaceAll("(?s)<script.*?</script>|<input[^>]*>|<[^>]*>", " ")
                .strip();
        return answer.status() == HttpURLConnection.HTTP_NOT_FOUND ? answer.status() + words : "" + answer.status();
    }
}
