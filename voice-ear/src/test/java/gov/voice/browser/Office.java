package gov.voice.browser;

import gov.voice.ear.Behind;
import gov.voice.ear.Deployed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The office as it is on its first day: the administrator has opened an account for everybody, a disclosure officer put
 * the words in force.
 */
final class Office {
    private static final String ZONE = "America/Chicago";

    static final Deployed VOICE = Deployed.get();
    static final Behind BEHIND = new Behind(VOICE);
    static final String HEADQUARTERS = "Headquarters";
    static final String HOUSTON = "Houston";

    private static final String FIRST_PASSWORD = "a password that the administrator knows";
    private static final String PASSWORD = "a long enough own password";

    /** Chooses a password of their own on the page; of all others it is only said that they did. */
    private static final Staff FIRST_BY_PAGE = Staff.HOTLINE;

    private static final Once<Office> OPEN = new Once<>(Office::new);

    private Office() throws Exception {
        for (String office : List.of("CHI,Chicago,(312) 555-0126", "HOU,Houston,(713) 555-0117")) {
            BEHIND.run("insert into office (code, name, time_zone, phone) values (?, ?, '" + ZONE + "', ?)", (Object[])
                    office.split(","));
        }
        try (Desk desk = administrator()) {
            for (Staff one : Staff.values()) {
                openAccount(desk, one, one == FIRST_BY_PAGE ? FIRST_PASSWORD : PASSWORD);
            }
            desk.look("administrator-accounts");
        }
        chooseOwnPassword(FIRST_BY_PAGE);
        BEHIND.run("update staff_credential set must_change = false");
        try (Desk desk = signedIn(Staff.DISCLOSURE)) {
            approveWords(desk);
        }
    }

    /** A desk with somebody of the office signed in. */
    static Desk desk(Staff who) {
        OPEN.get();
        return signedIn(who);
    }

    /** A desk with the first administrator signed in. */
    static Desk administrator() {
        return Desk.of(VOICE.address(), Deployed.ADMINISTRATOR, Deployed.PASSWORD);
    }

    /** Name and password of somebody, for whoever signs in by hand. */
    static String password() {
        OPEN.get();
        return PASSWORD;
    }

    private static Desk signedIn(Staff who) {
        return Desk.of(VOICE.address(), who.login(), PASSWORD);
    }

    private static void chooseOwnPassword(Staff who) {
        try (Desk desk = Desk.open(VOICE.address())) {
            desk.go("/signin.xhtml");
            desk.type("login", who.login());
            desk.type("password", FIRST_PASSWORD);
            desk.page().click("#go");
            desk.arrives("/preferences.xhtml");
            desk.look("first-password");
            desk.type("current-password", FIRST_PASSWORD);
            desk.type("chosen-password", PASSWORD);
            desk.type("chosen-password-again", PASSWORD);
            desk.page().click("#change-password");
            desk.arrives("/day.xhtml");
            desk.says("Your password is changed.");
        }
    }

    private static void openAccount(Desk desk, Staff one, String password) {
        desk.go("/staff/list.xhtml");
        desk.type("full-name", one.fullName());
        desk.type("new-login", one.login());
        desk.choose("role", one.role());
        desk.choose("office", one.office());
        desk.type("first-password", password);
        desk.press("Open account");
        desk.says("The account is open.");
    }

    private static void approveWords(Desk desk) {
        desk.go("/template/list.xhtml?state=DRAFT");
        desk.look("words-drafts");
        desk.page().getByLabel("All").check();
        desk.press("Approve the ticked ones");
        desk.says("Approved:");
        desk.go("/template/list.xhtml?state=APPROVED&language=es");
        desk.follow("IM10");
        desk.look("words-of-a-release");
    }

    /** What day it is where the offices are, and where what happens is told. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of(ZONE));
    }
}
