package gov.voice.subject;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Order;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** What people do with the persons that cases are about. Deciding a match is {@link MatchService}'s. */
@Stateless
@Gated
public class SubjectService {
    /** Most rows that one page of the list holds. */
    public static final int PAGE_LIMIT = 100;

    private static final int MOST_MATCHES = 500;

    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Claims claims;

    @Inject
    private Proposals proposals;

    @Inject
    private SubjectRows rows;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * Adds the person that a case is about and asks a second person to confirm it. Where a number and a second identifier
     * agree with a subject that is known already, in whatever office, the case is matched with that one record; nothing
     * in the answer says so.
     *
     * @param claimed exactly one name, and whatever else the case's papers claim
     * @return the proposed match
     * @throws Refused where there is not exactly one name, or the person is in the case already
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public long add(long caseId, List<Claim> claimed) {
        requireCase(caseId);
        if (claimed.stream()
                        .filter(one -> one.kind() == Identifier.NAME && !one.alias())
                        .count()
                != 1) {
            throw new Refused("subject-name");
        }
        OptionalLong known = claims.knownSubject(caseId, claimed);
        long subjectId = known.isPresent() ? known.getAsLong() : make(claimed);
        long matchId = proposals.propose(caseId, subjectId, known.isEmpty(), claimed);
        if (known.isEmpty()) {
            claims.join(matchId);
        }
        return matchId;
    }

    /**
     * Adds what a further paper of the case says: another name, a birth date, a number. It joins the record at once where
     * the match is confirmed or the record is this case's own, else when the match is confirmed.
     *
     * @throws Refused where the claim is a first name: there is one already
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR})
    public void claim(long matchId, Claim further) {
        SubjectRow match = match(matchId);
        if (further.kind() == Identifier.NAME && !further.alias()) {
            throw new Refused("subject-alias");
        }
        claims.keep(matchId, List.of(further));
        if (match.state() == MatchState.CONFIRMED
                || entities.find(SubjectMatch.class, matchId).isFounded()) {
            claims.join(matchId);
        }
        trail.concerns("case", match.caseId());
        trail.concerns("subject", match.subjectId());
        trail.detail("kind", further.kind());
    }

    /**
     * The subjects of the cases that the reader may see, newest match first.
     *
     * @param state only matches in this state; null for all
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public SubjectPage list(MatchState state, Order<SubjectField> order, int offset, int size) {
        SubjectRows.Wanted wanted = new SubjectRows.Wanted(state, null, null, null);
        SubjectPage page =
                new SubjectPage(rows.find(wanted, order, offset, Math.min(size, PAGE_LIMIT)), rows.count(wanted));
        trail.detail("rows", page.rows().size());
        return page;
    }

    /**
     * The subjects of a case.
     *
     * @throws NotFound where the reader may not see the case
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<SubjectRow> ofCase(long caseId) {
        requireCase(caseId);
        return rows.find(new SubjectRows.Wanted(null, caseId, null, null), SubjectRows.NEWEST, 0, MOST_MATCHES);
    }

    /**
     * A subject, as far as the reader may know it.
     *
     * @throws NotFound where it is in none of the reader's cases
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public SubjectDetail detail(long subjectId) {
        List<SubjectRow> matches =
                rows.find(new SubjectRows.Wanted(null, null, subjectId, null), SubjectRows.NEWEST, 0, MOST_MATCHES);
        if (matches.isEmpty()) {
            throw new NotFound();
        }
        trail.concerns("subject", subjectId);
        return detail(matches);
    }

    /**
     * The subject that a match is about, as {@link #detail}: an address by match tells nothing of the record's age.
     *
     * @throws NotFound where the reader may not see the match's case
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public SubjectDetail ofMatch(long matchId) {
        return detail(match(matchId).subjectId());
    }

    /**
     * A whole A-Number, for a reason that the trail keeps.
     *
     * @param numberId as in {@link SubjectDetail#numbers} of that subject
     * @throws NotFound where it is none of that subject's that the reader may know
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public String reveal(long subjectId, long numberId, RevealReason reason) {
        SubjectDetail subject = detail(subjectId);
        if (subject.numbers().stream().noneMatch(one -> one.id() == numberId)) {
            throw new NotFound();
        }
        trail.detail("reason", reason);
        String from = subject.confirmed() ? "subject_identifier" : "match_claim";
        return database.query(handle -> handle.createQuery("select value from " + from + " where id = :id")
                .bind("id", numberId)
                .mapTo(String.class)
                .one());
    }

    private SubjectDetail detail(List<SubjectRow> matches) {
        SubjectRow first = matches.stream()
                .filter(one -> one.state() == MatchState.CONFIRMED)
                .findFirst()
                .orElse(null);
        List<Long> ids = matches.stream().map(SubjectRow::matchId).toList();
        long subjectId = matches.get(0).subjectId();
        return new SubjectDetail(
                subjectId,
                first == null ? null : first.number(),
                first != null,
                first == null ? matches.get(0).birthDate() : first.birthDate(),
                first == null ? rows.claimedNames(ids) : rows.recordedNames(subjectId),
                first == null ? rows.claimedNumbers(ids) : rows.recordedNumbers(subjectId),
                matches);
    }

    private SubjectRow match(long matchId) {
        return rows.find(new SubjectRows.Wanted(null, null, null, matchId), SubjectRows.NEWEST, 0, 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void requireCase(long caseId) {
        boolean seen =
                database.query(handle -> handle.createQuery("select exists (select from case_file where id = :id)")
                        .bind("id", caseId)
                        .mapTo(Boolean.class)
                        .one());
        if (!seen) {
            throw new NotFound();
        }
        trail.concerns("case", caseId);
    }

    private long make(List<Claim> claimed) {
        LocalDate birthDate = claimed.stream()
                .filter(one -> one.kind() == Identifier.BIRTH_DATE)
                .findFirst()
                .map(one -> LocalDate.parse(one.value()))
                .orElse(null);
        long counted = database.query(handle -> handle.createQuery("select nextval('subject_number_seq')")
                .mapTo(Long.class)
                .one());
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        Subject subject = new Subject(
                "S-%d-%06d".formatted(year, counted), birthDate, Acting.actor().id());
        entities.persist(subject);
        entities.flush();
        return subject.getId();
    }
}
