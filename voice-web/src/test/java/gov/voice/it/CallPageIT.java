package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of a call: whom it names where, who is on it, and what it says when the call cannot be made. */
class CallPageIT extends PageTest {
    @Test
    void aCallNamesNobodyInTheBrowsersHistoryAndIsNotOpenedTwiceUnasked() {
        ApprovedWords.all();
        FollowedCase followed = new FollowedCase();
        Owner.run("update case_person set part = 'VICTIM', relation = null where case_id = ?", followed.caseId);
        Owner.run("""
                update registration_channel set address = '+17135550142'
                where registration_id = (select id from registration where case_id = ?)""", followed.caseId);
        long notice = followed.noticeToCall();
        String address = "/notice/call.xhtml?id=" + notice;

        String page = signedIn(followed.specialist).get(address).body();

        assertThat(page.substring(page.indexOf("<title>"), page.indexOf("</title>")))
                .doesNotContain("Marisol");
        assertThat(page).contains("(713) 555-0142", "<dd>Victim</dd>", "Hola, Marisol Ortega Ruiz:");

        Visitor colleague = signedIn(People.staff(Role.SPECIALIST, followed.specialist.officeId()));
        HttpResponse<String> asked = colleague.get(address);
        assertThat(asked.body())
                .contains("Being called by Test " + followed.specialist.name())
                .doesNotContain("Hola, Marisol");
        assertThat(colleague.get("/notice/calls.xhtml").body())
                .contains("Being called by Test " + followed.specialist.name());
        assertThat(colleague
                        .press(asked, "/notice/call.xhtml", "other", "all-the-same", Map.of())
                        .body())
                .contains("Hola, Marisol Ortega Ruiz:");
    }

    @Test
    void aCallThatCannotBeMadeAnyMoreLeadsBackToTheCallsWithAWord() {
        ApprovedWords.all();
        FollowedCase followed = new FollowedCase();
        long notice = followed.noticeToCall();
        Owner.run(
                "update check_1367 set checked_at = now() - interval '2 days' where subject_id = ?",
                followed.subjectId);

        HttpResponse<String> page = signedIn(followed.specialist).get("/notice/call.xhtml?id=" + notice);

        assertThat(page.uri().getPath()).endsWith("/notice/calls.xhtml");
        assertThat(page.body()).contains("This cannot be told right now");
        assertThat(FollowedCase.state(notice)).isEqualTo("WAITING");
    }
}
