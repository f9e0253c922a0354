package gov.voice.node;

import gov.voice.staff.PasswordHash;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** An office with one person of each role, made by the schema's owner. */
final class Office {
    private static final List<String> ROLES =
            List.of("SPECIALIST", "RELATIONS", "DISCLOSURE", "SUPERVISOR", "ADMINISTRATOR");

    private Office() {}

    /** Opens it; all have the same password. */
    static void open(Jdbi owner, String password) {
        String hash = PasswordHash.of(password);
        owner.useTransaction(handle -> {
            handle.execute("insert into office (code, name, time_zone, phone)"
                    + " values ('NODE', 'Office of the nodes', 'America/Chicago', '(312) 555-0110')");
            for (String role : ROLES) {
                handle.execute("""
                        with made as (insert into staff (login, full_name, role, office_id)
                            select ?, 'Somebody', ?, id from office where code = 'NODE' returning id)
                        insert into staff_credential (staff_id, password_hash) select id, ? from made""", login(role), role, hash);
            }
        });
    }

    /** The sign-in name of the person of a role. */
    static String login(String role) {
        return "node." + role.toLowerCase(Locale.ROOT);
    }

    /** Approves the delivered words, all of them. */
    static void approveAllWords(Jdbi owner) {
        owner.useHandle(handle -> handle.execute("update template set state = 'APPROVED', approved_at = now(),"
                + " approved_by = (select id from staff where login = 'node.supervisor') where state = 'DRAFT'"));
    }
}
