package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of a form that is sent: a slip in it, somebody who was faster, a choice that is none any more. */
class PageFormIT extends PageTest {
    private static final String PLACE = "Hillcroft, in front of the bakery";

    @Test
    void aSlipIsToldOnTheSamePageWithAllThatWasTyped() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        long caseId = TestCase.open(actor);
        Visitor specialist = signedIn(actor);

        HttpResponse<String> answer = describe(specialist, specialist.get(view(caseId)), "2999-01-01");

        assertThat(answer.statusCode()).isEqualTo(OK);
        assertThat(answer.body()).contains("Day: cannot lie in the future.").contains(PLACE);
        assertThat(describe(specialist, answer, "2026-01-01").body()).contains("Saved.");
    }

    @Test
    void whoWasSlowerKeepsWhatTheyTypedAndCanSaveItThen() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        long caseId = TestCase.open(actor);
        Visitor specialist = signedIn(actor);
        HttpResponse<String> page = specialist.get(view(caseId));
        Owner.run("update case_file set version = version + 1, county = 'Harris' where id = ?", caseId);

        HttpResponse<String> answer = describe(specialist, page, "2026-01-01");

        assertThat(answer.statusCode()).isEqualTo(OK);
        assertThat(answer.body()).contains("Somebody else was faster").contains(PLACE);
        assertThat(describe(specialist, answer, "2026-01-01").body()).contains("Saved.");
        assertThat(Owner.rows("select place from case_file where id = ?", caseId)
                        .get(0))
                .containsEntry("place", PLACE);
    }

    @Test
    void theTokenThatWasSeenIsRevokedAndNoOtherThatCameMeanwhile() {
        Actor actor = People.staff(Role.ADMINISTRATOR, office);
        Visitor administrator = signedIn(actor);
        String seen = "Desk " + actor.id();
        long token = token(actor, seen);
        HttpResponse<String> page = administrator.get("/feed/tokens.xhtml");
        long newer = token(actor, "Newer " + actor.id());

        HttpResponse<String> answer =
                administrator.press(page, "/feed/tokens.xhtml", "tokens", button(page, "Revoke: " + seen), Map.of());

        assertThat(answer.body()).contains("The token was revoked.");
        assertThat(Owner.number("select count(*) from feed_token where revoked_at is not null and id = ?", token))
                .isEqualTo(1);
        assertThat(Owner.number("select count(*) from feed_token where revoked_at is not null and id = ?", newer))
                .isZero();
    }

    @Test
    void aMenuStillHoldsWhatTheRecordSays() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        long caseId = TestCase.open(actor);
        String ended = "ENDED" + actor.id();
        Owner.run(
                "insert into code_list (list, code, position, label_en, label_es, valid_from, valid_to)"
                        + " values ('victimization', ?, 99, 'Of an older list', 'De una lista anterior', '2020-01-01', '2021-01-01')",
                ended);
        Visitor specialist = signedIn(actor);
        assertThat(specialist.get(view(caseId)).body()).doesNotContain("Of an older list");

        Owner.run("update case_file set victimization_type = ? where id = ?", ended, caseId);
        HttpResponse<String> answer = specialist.press(
                specialist.get(view(caseId)),
                "/case/view.xhtml",
                "happened",
                "describe",
                Map.of("occurred-on", "", "place", PLACE, "type", ended, "county", "", "state", "", "agency", ""));

        assertThat(answer.body()).contains("Saved.").contains("Of an older list");
        assertThat(Owner.rows("select victimization_type from case_file where id = ?", caseId)
                        .get(0))
                .containsEntry("victimization_type", ended);
    }

    private HttpResponse<String> describe(Visitor visitor, HttpResponse<String> page, String day) {
        return visitor.press(
                page,
                "/case/view.xhtml",
                "happened",
                "describe",
                Map.of("occurred-on", day, "place", PLACE, "type", "", "county", "", "state", "", "agency", ""));
    }

    private static long token(Actor maker, String label) {
        return Owner.number(
                "insert into feed_token (feed, label, prefix, hash, made_by) values ('ice-detention', ?, 'abcd', sha256(?::bytea), ?)"
                        + " returning id",
                label,
                label,
                maker.id());
    }

    /** Name of the button with this title. */
    private static String button(HttpResponse<String> page, String title) {
        Matcher found = Pattern.compile("<button[^>]*title=\"" + Pattern.quote(title) + "\"[^>]*>")
                .matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("There is no button " + title);
        }
        return found.group().replaceFirst("(?s).* name=\"([^\"]+)\".*", "$1");
    }

    private static String view(long caseId) {
        return "/case/view.xhtml?id=" + caseId;
    }
}
