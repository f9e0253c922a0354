package gov.voice.subject;

import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.subject.Comparing.Said;
import gov.voice.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a second person decides whether a case is about a subject: the first step of the disclosure gate rests on it. */
@Stateless
@Gated
public class MatchService {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Claims claims;

    @Inject
    private SystemWork system;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<MatchDecided> decisions;

    /**
     * What the case claims, for whoever may decide it: beside what is recorded where the reader knows the record, else
     * alone. What only other offices know shows in nothing.
     *
     * @throws NotFound where the reader may not see the match's case
     * @throws Refused where the reader proposed it, or it is decided
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public Comparison compare(long matchId) {
        SubjectMatch match = match(matchId);
        if (!match.mayBeDecidedBy(Acting.actor().id())) {
            throw new Refused("match-own");
        }
        boolean known = knowsRecord(match.getSubjectId());
        return new Comparison(
                matchId,
                match.getVersion(),
                known,
                known
                        ? Comparing.lines(claimed(matchId), recorded(match.getSubjectId()))
                        : Comparing.claims(claimed(matchId)));
    }

    /**
     * Confirms that the case is about this subject: whatever waited for it is asked again, and the case's claims join the
     * record. Those of the identifiers count that agree with the record as well, seen by the system.
     *
     * @param version the version of the match that the person saw
     * @param checked the identifiers that the person compared, of which at least two must agree
     * @throws Refused where the person proposed it, it is decided, or the identifiers do not do
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void confirm(long matchId, long version, Set<Identifier> checked) {
        SubjectMatch match = match(matchId);
        match.requireVersion(version);
        Set<Identifier> agreed = Comparing.agreeing(claimed(matchId), recorded(match.getSubjectId()));
        agreed.retainAll(checked);
        match.confirm(Acting.actor().id(), checked, agreed, clock.instant());
        keepAgreed(matchId, agreed);
        entities.flush();
        claims.join(matchId);
        settle(match);
        trail.detail("agreed", new TreeSet<>(agreed));
    }

    /**
     * Finds that the case's person is somebody else.
     *
     * @throws Refused where the person proposed it, or it is decided
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void reject(long matchId, long version) {
        SubjectMatch match = match(matchId);
        match.requireVersion(version);
        match.reject(Acting.actor().id(), clock.instant());
        entities.flush();
        settle(match);
    }

    /**
     * Records that a court convicted the subject of this case's offense; until then words say <em>alleged</em>. It rests
     * on a verified plea, verdict or sentence that somebody else recorded.
     *
     * @param document the judgment: court, number and date
     * @throws Refused where the match is not confirmed, no document is named or no such fact stands
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void recordConviction(long matchId, long version, String document) {
        SubjectMatch match = match(matchId);
        match.requireVersion(version);
        match.convict(document, foundGuilty(match.getSubjectId()));
        Changes.write(entities);
    }

    /**
     * Takes back that the subject was convicted: it was an error, or a court has vacated it. Words say <em>alleged</em>
     * again.
     *
     * @throws Refused where no conviction is recorded
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void withdrawConviction(long matchId, long version) {
        SubjectMatch match = match(matchId);
        match.requireVersion(version);
        match.withdrawConviction();
        Changes.write(entities);
    }

    /** Whether a court's finding stands that is verified and was recorded by somebody else, as far as the actor may see. */
    private boolean foundGuilty(long subjectId) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from fact f join fact_verification v on v.fact_id = f.id
                            where f.subject_id = :subject and f.code in ('CJ11', 'CJ13', 'CJ16')
                              and f.recorded_by is distinct from :actor
                              and not exists (select from fact c where c.supersedes = f.id))""")
                .bind("subject", subjectId)
                .bind("actor", Acting.actor().id())
                .mapTo(Boolean.class)
                .one());
    }

    private SubjectMatch match(long matchId) {
        SubjectMatch match = entities.find(SubjectMatch.class, matchId);
        if (match == null) {
            throw new NotFound();
        }
        trail.concerns("match", matchId);
        trail.concerns("case", match.getCaseId());
        trail.concerns("subject", match.getSubjectId());
        return match;
    }

    private void settle(SubjectMatch match) {
        decisions.fire(new MatchDecided(match.getId(), match.getSubjectId(), match.getCaseId()));
        tasks.settle(MatchTask.key(match.getId()), match.getState().name());
    }

    private void keepAgreed(long matchId, Set<Identifier> checked) {
        String names = checked.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        database.query(handle -> handle.createUpdate(
                        "update subject_match set agreed = string_to_array(:agreed, ',') where id = :id")
                .bind("agreed", names)
                .bind("id", matchId)
                .execute());
    }

    private boolean knowsRecord(long subjectId) {
        return database.query(handle -> handle.createQuery(
                        "select exists (select from subject_match where subject_id = :id and state = 'CONFIRMED')")
                .bind("id", subjectId)
                .mapTo(Boolean.class)
                .one());
    }

    private List<Said> claimed(long matchId) {
        return database.query(handle ->
                handle.createQuery("""
                        select kind, value, issuer,
                               case when kind = 'NAME' then given_name || ' ' || family_name else value end as shown
                        from match_claim where match_id = :id order by alias, id""").bind("id", matchId).mapTo(Said.class).list());
    }

    private List<Said> recorded(long subjectId) {
        return system.within(() -> database.query(handle ->
                handle.createQuery("""
                        select 'NAME' as kind, name_key as value, null as issuer, given_name || ' ' || family_name as shown
                        from subject_name where subject_id = :id
                        union all
                        select kind, value, issuer, value from subject_identifier where subject_id = :id
                        union all
                        select 'BIRTH_DATE', birth_date::text, null, birth_date::text
                        from subject where id = :id and birth_date is not null""").bind("id", subjectId).mapTo(Said.class).list()));
    }
}
