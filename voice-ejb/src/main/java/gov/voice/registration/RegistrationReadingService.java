package gov.voice.registration;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Information contracts as whoever works with them may read them. */
@Stateless
@Gated
public class RegistrationReadingService {
    @Inject
    private Database database;

    @Inject
    private RegistrationRows rows;

    @Inject
    private Channels channels;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** The living people of a case, who can have a contract. */
    @Permit(SPECIALIST)
    public List<Registrant> registrants(long caseId) {
        trail.concerns("case", caseId);
        return rows.registrants(caseId);
    }

    /** Contracts of a case; running ones before those that were revoked. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<RegistrationRow> ofCase(long caseId) {
        trail.concerns("case", caseId);
        return rows.ofCase(caseId);
    }

    /** Contracts about a subject, in the cases that the reader may see. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<RegistrationRow> ofSubject(long subjectId) {
        trail.concerns("subject", subjectId);
        return rows.ofSubject(subjectId);
    }

    /** @throws NotFound where there is no such contract in the reader's cases */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public RegistrationDetail detail(long id) {
        RegistrationDetail detail = rows.detail(id);
        trail.concerns("registration", id);
        trail.concerns("case", detail.caseId());
        return detail;
    }

    /**
     * A contract whose terms are about to be written: a draft, or the one that other terms are to follow.
     *
     * @throws NotFound where there is none in this state in the writer's cases
     */
    @Permit(SPECIALIST)
    public RegistrationDetail toWrite(long id, RegistrationState state) {
        RegistrationDetail detail = detail(id);
        if (detail.state() != state) {
            throw new NotFound();
        }
        return detail;
    }

    /** The ways to reach the registrant, in their order. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<ChannelRow> channels(long id) {
        trail.concerns("registration", id);
        return channels.current(id);
    }

    /** The versions of the consent that are in use today. */
    @Permit(SPECIALIST)
    public List<ConsentForm> consents() {
        return database.query(handle -> handle.createQuery("""
                        select code, label_en, label_es from code_list
                        where list = 'consent' and valid_from <= :today and (valid_to is null or valid_to > :today)
                        order by position desc""")
                .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .mapTo(ConsentForm.class)
                .list());
    }
}
