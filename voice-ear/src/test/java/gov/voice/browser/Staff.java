package gov.voice.browser;

/** Who works in the story: sign-in name, full name, role as the page of accounts calls it, and office. */
enum Staff {
    HOTLINE("m.osei", "Maya Osei", "Hotline operator", "Headquarters"),
    SPECIALIST("c.navarro", "Clara Navarro", "Victim assistance specialist", "Houston"),
    OTHER_SPECIALIST("w.tran", "Wen Tran", "Victim assistance specialist", "Chicago"),
    RELATIONS("l.reyes", "Leo Reyes", "Community relations officer", "Houston"),
    OTHER_RELATIONS("d.castellano", "Dora Castellano", "Community relations officer", "Houston"),
    DISCLOSURE("p.marchetti", "Paolo Marchetti", "Disclosure officer", "Headquarters"),
    SUPERVISOR("s.ivers", "Sam Ivers", "Supervisor", "Houston"),
    ANALYST("e.tanaka", "Emi Tanaka", "Analyst", "Headquarters"),
    AUDITOR("h.lowell", "Hana Lowell", "Auditor", "Headquarters");

    private final String login;
    private final String fullName;
    private final String role;
    private final String office;

    Staff(String login, String fullName, String role, String office) {
        this.login = login;
        this.fullName = fullName;
        this.role = role;
        this.office = office;
    }

    String login() {
        return login;
    }

    String fullName() {
        return fullName;
    }

    String role() {
        return role;
    }

    String office() {
        return office;
    }
}
