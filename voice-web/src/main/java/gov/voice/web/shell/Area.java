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

    MenuEntry entry(String shown) {
        return new MenuEntry("shell.menu." + name, path, icon, folder(shown).equals(folder(path)), 0);
    }

    private static String folder(String page) {
        int slash = page.lastIndexOf('/');
        return slash > 0 ? page.substring(0, slash) : page;
    }
}
