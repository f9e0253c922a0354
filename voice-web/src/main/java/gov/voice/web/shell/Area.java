package gov.voice.web.shell;

import static gov.voice.access.Role.ADMINISTRATOR;
import static gov.voice.access.Role.ANALYST;
import static gov.voice.access.Role.AUDITOR;
import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.HOTLINE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** The areas of the main menu and for whom they are. What a role may do is the services' to say; this only shows the way. */
enum Area {
    DAY(
            "day",
            "/day.xhtml",
            "sun",
            HOTLINE,
            SPECIALIST,
            RELATIONS,
            DISCLOSURE,
            SUPERVISOR,
            ANALYST,
            AUDITOR,
            ADMINISTRATOR),
    CONTACTS("contacts", "/contact/list.xhtml", "phone", HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR),
    CASES("cases", "/case/list.xhtml", "folder", SPECIALIST, RELATIONS, SUPERVISOR),
    SUBJECTS("subjects", "/subject/list.xhtml", "id-card", SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR),
    NOTICES("notices", "/notice/board.xhtml", "envelope", SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR),
    SENDING("sending", "/notice/sending.xhtml", "send", ADMINISTRATOR),
    FEEDS("feeds", "/feed/list.xhtml", "database", RELATIONS, SUPERVISOR, DISCLOSURE, ADMINISTRATOR),
    TRAIL("trail", "/audit/trail.xhtml", "history", AUDITOR),
    STAFF("staff", "/staff/list.xhtml", "users", ADMINISTRATOR);

    private final String name;
    private final String path;
    private final String icon;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);

    Area(String name, String path, String icon, Role... roles) {
        this.name = name;
        this.path = path;
        this.icon = icon;
        this.roles.addAll(Set.of(roles));
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }

    MenuEntry entry(String shown, long count) {
        return new MenuEntry("shell.menu." + name, path, icon, folder(shown).equals(folder(path)), count);
    }

    private static String folder(String page) {
        int slash = page.lastIndexOf('/');
        return slash > 0 ? page.substring(0, slash) : page;
    }
}
