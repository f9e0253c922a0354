package gov.voice.web.casefile;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * The pages of one case, in the order of their tabs, and for whom they are. A new page of a case is one line here, one
 * label {@code case.tab.…} in the bundles, and a page that uses the template {@code case.xhtml}.
 */
public enum CaseTab {
    /** Both tracks on one axis, and what may be said. */
    TIMELINE("timeline", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE),
    /** What happened, what was promised, who works on it. */
    VIEW("view", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE),
    /** Victims, family, representatives. */
    PEOPLE("people", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE),
    /** Whom it is about, and who may be told. */
    SUBJECTS("subjects", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE),
    /** Conversations and what was written down. */
    NOTES("notes", SPECIALIST, RELATIONS, SUPERVISOR),
    /** What is owed in it. */
    TASKS("tasks", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE),
    /** What its registrants were told, or are to be. */
    NOTICES("notices", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE),
    /** The accounting of what was disclosed in it. */
    DISCLOSURES("disclosures", SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE);

    private final String page;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);

    CaseTab(String page, Role... roles) {
        this.page = page;
        this.roles.addAll(Set.of(roles));
    }

    /** Address of the page, below the application's; the case's id is its parameter {@code id}. */
    public String path() {
        return "/case/" + page + ".xhtml";
    }

    /** Bundle key of the label. */
    public String label() {
        return "case.tab." + page;
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }
}
