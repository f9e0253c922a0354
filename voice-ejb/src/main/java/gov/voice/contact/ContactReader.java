package gov.voice.contact;

import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads contacts for the services here; each says in its condition which of them. */
@ApplicationScoped
public class ContactReader {
    private static final String DETAIL = """
            select k.id, k.version, k.direction, k.medium, k.state, k.outcome, k.reason, k.in_danger, k.caller_name,
                   k.relation, k.language, k.phone, k.may_voicemail, k.may_name_agency, k.asks, s.full_name as taken_by,
                   k.to_office_id, o.name as to_office, k.case_id, k.started_at, k.saved_at, k.ended_at
            from contact k join staff s on s.id = k.taken_by left join office o on o.id = k.to_office_id
            where\s""";

    private static final String ROW = """
            select k.id, k.direction, k.medium, k.state, k.outcome, k.reason, coalesce(k.in_danger, false) as in_danger,
                   k.caller_name, k.relation, k.language, k.asks, s.full_name as taken_by, o.name as to_office,
                   c.id as case_id, c.number as case_number, k.started_at, k.ended_at
            from contact k join staff s on s.id = k.taken_by left join office o on o.id = k.to_office_id
                 left join case_file c on c.id = k.case_id
            where\s""";

    @Inject
    private Database database;

    Optional<ContactDetail> one(String condition, Map<String, ?> bindings) {
        return database.query(handle -> handle.createQuery(DETAIL + condition)
                .bindMap(bindings)
                .mapTo(ContactDetail.class)
                .findOne());
    }

    long count(String condition, Map<String, ?> bindings) {
        return database.query(handle -> handle.createQuery("select count(*) from contact k where " + condition)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one());
    }

    List<ContactRow> list(String conditionAndOrder, Map<String, ?> bindings) {
        return database.query(handle -> handle.createQuery(ROW + conditionAndOrder)
                .bindMap(bindings)
                .mapTo(ContactRow.class)
                .list());
    }
}
