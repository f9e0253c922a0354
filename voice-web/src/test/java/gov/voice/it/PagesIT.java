package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.staff.PasswordHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What pages answer over HTTP when something is not as it should be: addresses, slips, somebody who was faster. */
@RunAsClient
class PagesIT extends ContainerTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\"");
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|<[^>]* style=\"");
    private static final String PASSWORD = "a long enough password";
    private static final String HASH = PasswordHash.of(PASSWORD);
    private static final String PLACE = "Hillcroft, in front of the bakery";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    @ArquillianResource
    private URL product;

    private final long office = People.office();

    @Test
    void anAddressThatCannotBeReadOpensNothing() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Role role : List.of(Role.HOTLINE, Role.SPECIALIST, Role.DISCLOSURE, Role.ADMINISTRATOR)) {
            Visitor visitor = signedIn(People.staff(role, office));
            for (Map.Entry<String, List<String>> page : pages().entrySet()) {
                HttpResponse<String> answer = visitor.get(page.getKey());
                int plain = answer.statusCode();
                if (INLINE_STYLE.matcher(answer.body()).find()) {
                    wrong.add(role + " " + page.getKey() + ": an inline style, which the security policy refuses");
                }
                if (plain != OK && plain != NOT_FOUND) {
                    wrong.add(role + " " + page.getKey() + ": " + plain);
                }
                for (String parameter : page.getValue()) {
                    String address = page.getKey() + "?" + parameter + "=no-such-value";
                    int bad = visitor.get(address).statusCode();
                    if (bad != NOT_FOUND && !(bad == OK && plain == OK)) {
                        wrong.add(role + " " + address + ": " + bad + ", without parameters " + plain);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsNotFoundAlsoWhereThePageNeedsNone() {
        Visitor specialist = signedIn(People.staff(Role.SPECIALIST, office));

        assertThat(specialist.get("/case/list.xhtml?page=x").statusCode()).isEqualTo(NOT_FOUND);
        assertThat(specialist.get("/case/view.xhtml?id=x").body())
                .contains("There is nothing here for you.")
                .doesNotContain("Something broke");
    }

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
    void whoeverGotAPasswordChoosesOneBeforeAnythingElse() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        Visitor specialist = new Visitor(product);
        credential(actor, true);

        HttpResponse<String> page = specialist.signIn(actor.name(), PASSWORD);
        assertThat(page.uri().getPath()).endsWith("/preferences.xhtml");
        assertThat(page.body()).contains("Choose one that only you know");
        assertThat(specialist.get("/case/list.xhtml").uri().getPath()).endsWith("/preferences.xhtml");

        String own = "another long password";
        HttpResponse<String> changed = specialist.press(
                page,
                "/preferences.xhtml",
                "own-password",
                "change-password",
                Map.of("current-password", PASSWORD, "chosen-password", own, "chosen-password-again", own));
        assertThat(changed.uri().getPath()).endsWith("/day.xhtml");
        assertThat(changed.body()).contains("Your password is changed.");
        assertThat(specialist.get("/case/list.xhtml").uri().getPath()).endsWith("/case/list.xhtml");
    }

    @Test
    void aNewPasswordEndsTheWindowsThatAreOpenWithTheOldOne() {
        Actor actor = People.staff(Role.SPECIALIST, office);
        Visitor specialist = signedIn(actor);
        Visitor elsewhere = new Visitor(product);
        assertThat(elsewhere.signIn(actor.name(), PASSWORD).uri().getPath()).endsWith("/day.xhtml");

        String own = "another long password";
        HttpResponse<String> changed = specialist.press(
                specialist.get("/preferences.xhtml"),
                "/preferences.xhtml",
                "own-password",
                "change-password",
                Map.of("current-password", PASSWORD, "chosen-password", own, "chosen-password-again", own));
        assertThat(changed.body()).contains("Your password is changed.");
        Await.until(
                "the other window is closed",
                () -> elsewhere.get("/case/list.xhtml").uri().getPath().endsWith("/signin.xhtml"));
        assertThat(specialist.get("/case/list.xhtml").uri().getPath())
                .as("the window in which it was changed stays open")
                .endsWith("/case/list.xhtml");

        Owner.run(
                "update staff_credential set password_hash = ?, changed_at = clock_timestamp() where staff_id = ?",
                HASH,
                actor.id());
        Await.until(
                "a reset closes every window",
                () -> specialist.get("/case/list.xhtml").uri().getPath().endsWith("/signin.xhtml"));
        assertThat(specialist.signIn(actor.name(), PASSWORD).uri().getPath()).endsWith("/day.xhtml");
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

    @Test
    void aPageFarBeyondTheLastIsEmptyAndNotBroken() {
        Visitor specialist = signedIn(People.staff(Role.SPECIALIST, office));
        assertThat(specialist.get("/case/list.xhtml?page=50000000").statusCode())
                .isEqualTo(OK);
        assertThat(specialist.get("/case/list.xhtml?page=2147483647").statusCode())
                .isEqualTo(OK);
        Visitor auditor = signedIn(People.staff(Role.AUDITOR, office));
        assertThat(auditor.get("/audit/trail.xhtml?page=50000000").statusCode()).isEqualTo(OK);
    }

    @Test
    void aCallNamesNobodyInTheBrowsersHistoryAndIsNotOpenedTwiceUnasked() {
        ApprovedWords.all();
        FollowedCase followed = new FollowedCase();
        Owner.run("update case_person set part = 'VICTIM', relation = null where case_id = ?", followed.caseId);
        Owner.run("""
                update registration_channel set address = '+17135550142'
                where registration_id = (select id from registration where case_id = ?)""", followed.caseId);
        followed.clear();
        long notice = followed.notice("CJ05");
        FollowedCase.awaitState(notice, "CALL");
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
        followed.clear();
        long notice = followed.notice("CJ05");
        FollowedCase.awaitState(notice, "CALL");
        Owner.run(
                "update check_1367 set checked_at = now() - interval '2 days' where subject_id = ?",
                followed.subjectId);

        HttpResponse<String> page = signedIn(followed.specialist).get("/notice/call.xhtml?id=" + notice);

        assertThat(page.uri().getPath()).endsWith("/notice/calls.xhtml");
        assertThat(page.body()).contains("This cannot be told right now");
        assertThat(FollowedCase.state(notice)).isEqualTo("WAITING");
    }

    @Test
    void anOfficeIsOpenedAndCorrectedOnThePage() {
        Visitor administrator = signedIn(People.staff(Role.ADMINISTRATOR, office));
        String code = "W"
                + Owner.rows("select code from office where id = ?", office)
                        .get(0)
                        .get("code");
        Map<String, String> form = new HashMap<>(Map.of(
                "office-code", code, "office-name", "Web", "office-zone", "America/Denver", "office-phone", "call us"));

        HttpResponse<String> slip = office(administrator, administrator.get("/staff/list.xhtml"), form);
        assertThat(slip.body()).contains("Phone: has at least seven digits");
        form.put("office-phone", "(303) 555-0144");
        assertThat(office(administrator, slip, form).body()).contains("The office is open.");

        long id = Owner.number("select id from office where code = ?", code);
        form.put("office-phone", "(303) 555-0155");
        HttpResponse<String> page = administrator.get("/staff/list.xhtml?change=" + id);
        assertThat(office(administrator, page, form).body()).contains("(303) 555-0155");
    }

    @Test
    void aFileIsTakenFromWhoMayAndRefusedInWords() {
        Visitor relations = signedIn(People.staff(Role.RELATIONS, office));
        Visitor specialist = signedIn(People.staff(Role.SPECIALIST, office));

        assertThat(relations
                        .post("/feed/upload?feed=ice-detention&ending=csv", "Nothing\n")
                        .body())
                .contains("/feed/batch.xhtml?id=");
        assertThat(relations
                        .post("/feed/upload?feed=ice-detention&ending=pdf", "Nothing\n")
                        .body())
                .contains("Choose a file whose name ends in .csv or .xlsx.");
        assertThat(relations
                        .post("/feed/upload?feed=none&ending=csv", "Nothing\n")
                        .statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(specialist
                        .post("/feed/upload?feed=ice-detention&ending=csv", "Nothing\n")
                        .statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(relations.get("/feed/list.xhtml").body()).contains("larger than 300 MiB");
    }

    /** The server takes 2 MiB of a form at most, whoever sends it; on more it closes the connection. */
    @Test
    void aFormLargerThanAnyPageIsRefusedBeforeSignIn() {
        Visitor stranger = new Visitor(product);
        HttpResponse<String> page = stranger.get("/signin.xhtml");

        assertThatThrownBy(() -> stranger.press(
                        page,
                        "/signin.xhtml",
                        "signin",
                        "go",
                        Map.of("login", "x".repeat(4_000_000), "password", PASSWORD)))
                .isInstanceOf(UncheckedIOException.class);
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

    private static HttpResponse<String> office(Visitor visitor, HttpResponse<String> page, Map<String, String> form) {
        return visitor.press(page, "/staff/list.xhtml", "office-form", "keep-office", form);
    }

    private static String view(long caseId) {
        return "/case/view.xhtml?id=" + caseId;
    }

    private Visitor signedIn(Actor actor) {
        credential(actor, false);
        Visitor visitor = new Visitor(product);
        assertThat(visitor.signIn(actor.name(), PASSWORD).uri().getPath()).endsWith("/day.xhtml");
        return visitor;
    }

    private static void credential(Actor actor, boolean due) {
        Owner.run(
                "insert into staff_credential (staff_id, password_hash, must_change) values (?, ?, ?)",
                actor.id(),
                HASH,
                due);
    }

    /** Every page with the parameters of its address. */
    private static Map<String, List<String>> pages() throws IOException {
        Map<String, List<String>> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".xhtml"))
                    .filter(one -> !one.toString().contains("WEB-INF"))
                    .toList()) {
                Matcher parameter = PARAMETER.matcher(Files.readString(file));
                List<String> names = new ArrayList<>();
                while (parameter.find()) {
                    names.add(parameter.group(1));
                }
                pages.put("/" + PAGES.relativize(file), names);
            }
        }
        return pages;
    }
}
