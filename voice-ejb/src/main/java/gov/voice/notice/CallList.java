package gov.voice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads the calls to make, as the database lets this person see. */
@ApplicationScoped
class CallList {
    private static final int AT_MOST = 200;

    @Inject
    private Clock clock;

    private record Found(
            long id,
            String recipient,
            String caseNumber,
            String code,
            String titleEn,
            String titleEs,
            LocalDate occurredOn,
            boolean urgent,
            String timeZone,
            LocalTime safeFrom,
            LocalTime safeUntil,
            Instant notBefore,
            int tries) {}

    List<CallRow> toMake(Handle handle) {
        Instant now = clock.instant();
        return handle
                .createQuery("""
                        select n.id, p.given_name || ' ' || p.family_name as recipient, c.number as case_number, f.code,
                               s.title_en, s.title_es, f.occurred_on, n.urgent, r.time_zone, r.safe_from, r.safe_until,
                               t.not_before, %s as tries
                        from notice n join fact f on f.id = n.fact_id join stage s on s.code = f.code
                          join case_file c on c.id = n.case_id join registration r on r.id = n.registration_id
                          join case_person p on p.id = r.person_id
                          left join task t on t.notice_id = n.id and t.kind = 'CALL' and t.done_at is null
                        where n.state = 'CALL' order by n.urgent desc, n.moved_at limit :limit""".formatted(CallTries.COUNT))
                .bind("limit", AT_MOST)
                .mapTo(Found.class)
                .list()
                .stream()
                .map(one -> row(one, now))
                .sorted(Comparator.comparing((CallRow one) -> !one.safeNow())
                        .thenComparing(one -> !one.urgent())
                        .thenComparing(CallRow::next))
                .toList();
    }

    private static CallRow row(Found found, Instant now) {
        SafeHours hours = new SafeHours(ZoneId.of(found.timeZone()), found.safeFrom(), found.safeUntil());
        Instant earliest = found.notBefore() == null || found.notBefore().isBefore(now) ? now : found.notBefore();
        return new CallRow(
                found.id(),
                found.recipient(),
                found.caseNumber(),
                found.code(),
                found.titleEn(),
                found.titleEs(),
                found.occurredOn(),
                found.urgent(),
                earliest.equals(now) && hours.contains(now),
                hours.next(earliest),
                found.tries(),
                null);
    }
}
