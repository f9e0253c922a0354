package gov.voice.demo;

import gov.voice.access.Actor;
import gov.voice.access.Role;

/** Who works on a case of an office, in the story. */
record Desks(String office, Actor hotline, Actor specialist, Actor relations, Actor disclosure, Actor supervisor) {

    static Desks of(DemoStaff staff, String office) {
        return new Desks(
                office,
                staff.of(Role.HOTLINE, "HQ"),
                staff.of(Role.SPECIALIST, office),
                staff.of(Role.RELATIONS, office),
                staff.of(Role.DISCLOSURE, "HQ"),
                staff.of(Role.SUPERVISOR, office));
    }
}
