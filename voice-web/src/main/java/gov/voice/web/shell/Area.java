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
import java.util.Arrays;
import java.util.Comparator;
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
    REVIEW("disclosure", "/disclosure/review.xhtml", "shield", DISCLOSURE),
    HOLDS("holds", "/disclosure/subjects.xhtml", "lock", DISCLOSURE),
    ACCOUNTING("accounting", "/disclosure/accounting.xhtml", "book", AUDITOR, DISCLOSURE),
    TEMPLATES("templates", "/template/list.xhtml", "file-edit", DISCLOSURE, SUPERVISOR, ADMINISTRATOR),
    TRAIL("trail", "/audit/trail.xhtml", "history", AUDITOR),
    STAFF("staff", "/staff/list.xhtml", "users", ADMINISTRATOR),
    CLASSES("classes", "/admin/classes.xhtml", "tags", ADMINISTRATOR, DISCLOSURE, AUDITOR),
    LISTS("lists", "/admin/lists.xhtml", "list", ADMINISTRATOR),
    SETTINGS("settings", "/admin/settings.xhtml", "cog", ADMINISTRATOR),
    HEALTH("health", "/admin/health.xhtml", "server", ADMINISTRATOR);

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
        return new MenuEntry("shell.menu." + name, path, icon, of(shown) == this, count);
    }

    /** The area that a page belongs to: of those in its folder, the one whose address is most like it. Null for none. */
    private static Area of(String shown) {
        return Arrays.stream(values())
                .filter(area -> folder(area.path).equals(folder(shown)))
                .max(Comparator.comparingInt(area -> alike(area.path, shown)))
                .orElse(null);
    }

    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String folder(String page) {
        int slash = page.lastIndexOf('/');
        return slash > 0 ? page.substring(0, slash) : page;
    }
}
