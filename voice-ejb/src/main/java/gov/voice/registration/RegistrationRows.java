package gov.voice.registration;

import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads contracts as far as the reader may see them. Asked by the services, within their acts. */
@ApplicationScoped
public class RegistrationRows {
    private static final String FROM = """
            from registration r
              join case_file f on f.id = r.case_id
              join case_person p on p.id = r.person_id
              join subject_match m on m.id = r.match_id
              left join subject_name n on n.subject_id = r.subject_id and n.shown_first and m.state = 'CONFIRMED'
              left join lateral (select c.given_name, c.family_name from match_claim c
                                 where c.match_id = m.id and c.kind = 'NAME' order by c.alias, c.id limit 1) claimed on true
            """;

    private static final String NAMES = """
            p.given_name || ' ' || p.family_name as person_name, p.part, p.relation,
            concat_ws(' ', coalesce(n.given_name, claimed.given_name), coalesce(n.family_name, claimed.family_name))
                as subject_name,
            m.state = 'CONFIRMED' as match_confirmed
            """;

    private static final String ROW = """
            select r.id, r.number, r.case_id, f.number as case_number, r.match_id, r.subject_id, r.person_id, r.state, r.topics, r.depth,
                   r.language, r.in_force_from, r.revoked_at,
                   array(select c.kind from registration_channel c
                         where c.registration_id = r.id and c.retired_at is null order by c.rung) as channels,
            """ + NAMES + FROM;

    private static final String NEXT = """
            left join registration next on next.replaces = r.id and next.state <> 'DISCARDED'
            """;

    private static final String DETAIL = """
            select r.id, r.version, r.number, r.state, r.case_id, f.number as case_number, r.person_id,
                   p.verified_at is not null as person_verified, r.match_id, r.subject_id, r.topics, r.depth, r.language,
                   r.time_zone, r.safe_from, r.safe_until, r.name_agency, r.voicemail, r.household, r.consent_version,
                   r.consent_given, r.signed_on, r.in_force_from, r.revoked_at, r.revoke_reason, r.prepared_at, r.replaces,
                   (select o.number from registration o where o.id = r.replaces) as replaces_number,
                   next.id as successor, next.number as successor_number,
                   (select s.full_name from staff s where s.id = r.revoked_by) as revoked_by,
                   (select s.full_name from staff s where s.id = r.prepared_by) as prepared_by,
            """ + NAMES + FROM + NEXT;

    @Inject
    private Database database;

    /** Contracts of a case, running ones first, without drafts that were discarded. */
    List<RegistrationRow> ofCase(long caseId) {
        return rows("where r.case_id = :id and r.state <> 'DISCARDED' order by r.state = 'REVOKED', r.id", caseId);
    }

    /** Contracts about a subject that are in force or may come to be. */
    List<RegistrationRow> ofSubject(long subjectId) {
        return rows(
                "where r.subject_id = :id and r.state not in ('REVOKED', 'DISCARDED') order by f.number, r.id",
                subjectId);
    }

    /** @throws NotFound where the reader may not see it */
    RegistrationDetail detail(long id) {
        return database.query(handle -> handle.createQuery(DETAIL + "where r.id = :id")
                .bind("id", id)
                .mapTo(RegistrationDetail.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    /** Whether a draft is to take the place of this contract. */
    boolean draftInPlaceOf(long id) {
        return database.query(handle -> handle.createQuery(
                        "select exists (select from registration where replaces = :id and state = 'DRAFT')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Whom a contract would be about.
     *
     * @throws NotFound where person and match are not of this case, or the case is not the reader's
     */
    long subjectOf(NewRegistration wanted) {
        return database.query(handle -> handle.createQuery("""
                        select m.subject_id from subject_match m join case_person p on p.case_id = m.case_id
                        where m.id = :match and m.state in ('PROPOSED', 'CONFIRMED') and m.case_id = :case
                          and p.id = :person and not p.deceased""")
                .bind("match", wanted.matchId())
                .bind("case", wanted.caseId())
                .bind("person", wanted.personId())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    /** Whether the person has a contract about this subject that runs or may come to. */
    boolean exists(NewRegistration wanted) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from registration where person_id = :person and match_id = :match
                                       and state not in ('REVOKED', 'DISCARDED'))""")
                .bind("person", wanted.personId())
                .bind("match", wanted.matchId())
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether somebody has verified who this person is. */
    boolean verified(long personId) {
        return database.query(handle -> handle.createQuery(
                        "select exists (select from case_person where id = :id and verified_at is not null)")
                .bind("id", personId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Living people of a case. */
    List<Registrant> registrants(long caseId) {
        return database.query(handle -> handle.createQuery("""
                        select id as person_id, given_name, family_name, part, relation, language,
                               verified_at is not null as verified
                        from case_person where case_id = :case and not deceased order by id""")
                .bind("case", caseId)
                .mapTo(Registrant.class)
                .list());
    }

    private List<RegistrationRow> rows(String which, long id) {
        return database.query(handle -> handle.createQuery(ROW + which)
                .bind("id", id)
                .mapTo(RegistrationRow.class)
                .list());
    }
}
