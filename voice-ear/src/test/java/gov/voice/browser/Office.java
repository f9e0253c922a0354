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

    private static final String PASSWORD = "a long enough first password";
    private static final Once<Office> OPEN = new Once<>(Office::new);

    private Office() throws Exception {
        for (String office : List.of("CHI,Chicago,(312) 555-0126", "HOU,Houston,(713) 555-0117")) {
            BEHIND.run("insert into office (code, name, time_zone, phone) values (?, ?, '" + ZONE + "', ?)", (Object[])
                    office.split(","));
        }
        try (Desk desk = administrator()) {
            for (Staff one : Staff.values()) {
                openAccount(desk, one);
            }
            desk.look("administrator-accounts");
        }
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

    private static void openAccount(Desk desk, Staff one) {
        desk.go("/staff/list.xhtml");
        desk.type("full-name", one.fullName());
        desk.type("new-login", one.login());
        desk.choose("role", one.role());
        desk.choose("office", one.office());
        desk.type("first-password", PASSWORD);
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
