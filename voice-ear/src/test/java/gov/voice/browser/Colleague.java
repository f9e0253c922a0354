package gov.voice.browser;

import gov.voice.ear.Deployed;
import gov.voice.staff.PasswordHash;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A specialist of headquarters who is in no story: one test's own, so that it finds its own work alone. */
final class Colleague {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String login = "n.colleague" + NUMBER.incrementAndGet();
    private final long id;

    Colleague() throws SQLException {
        id = Office.BEHIND.number("""
                insert into staff (login, full_name, role, office_id)
                select ?, 'Nora Colleague', 'SPECIALIST', id from office where headquarters returning id""", login);
        Office.BEHIND.run(
                "insert into staff_credential (staff_id, password_hash) values (?, ?)",
                id,
                PasswordHash.of(Deployed.PASSWORD));
    }

    long id() {
        return id;
    }

    String login() {
        return login;
    }

    /** A desk with them signed in. */
    Desk desk() {
        return Desk.of(Office.VOICE.address(), login, Deployed.PASSWORD);
    }

    /** A case of theirs. */
    long openCase() throws SQLException {
        long caseId = Office.BEHIND.number("""
                insert into case_file (number, office_id, opened_by, owner_id)
                select 'V-2020-' || lpad(nextval('case_file_seq')::text, 6, '0'), office_id, id, id
                from staff where id = ? returning id""", id);
        Office.BEHIND.run(
                "insert into case_access (case_id, office_id, reason) select id, office_id, 'OFFICE' from case_file where id = ?",
                caseId);
        return caseId;
    }
}
