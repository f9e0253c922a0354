package gov.voice.subject;

import gov.voice.platform.BaseEntity;
import gov.voice.platform.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The claim that a case is about a subject. Whoever proposed it never decides it. Which identifiers agreed is a column
 * of its own that {@link MatchService} writes: JPA has no arrays.
 */
@Entity
@Table(name = "subject_match")
public class SubjectMatch extends BaseEntity {
    /** How many identifiers must agree. */
    public static final int ENOUGH = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subject_match_seq")
    @SequenceGenerator(name = "subject_match_seq", sequenceName = "subject_match_seq", allocationSize = 1)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Enumerated(EnumType.STRING)
    private MatchState state = MatchState.PROPOSED;

    private boolean founded;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    private boolean convicted;

    @Column(name = "conviction_document")
    private String convictionDocument;

    protected SubjectMatch() {}

    /**
     * A match that somebody proposes.
     *
     * @param founded the subject's record is made from this case's claims
     */
    SubjectMatch(long caseId, long subjectId, boolean founded, long proposedBy) {
        this.caseId = caseId;
        this.subjectId = subjectId;
        this.founded = founded;
        this.proposedBy = proposedBy;
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getCaseId() {
        return caseId;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public MatchState getState() {
        return state;
    }

    public boolean isFounded() {
        return founded;
    }

    /** Whether this person may decide it. */
    public boolean mayBeDecidedBy(long staffId) {
        return state == MatchState.PROPOSED && proposedBy != staffId;
    }

    /**
     * A second person says that it is the same person.
     *
     * @param checked the identifiers that this person compared
     * @param agreed those of them of which the records show that they agree
     * @throws Refused where it is decided already or was proposed by the same person; where fewer than two were checked,
     *     or fewer than two of them agree
     */
    void confirm(long by, Set<Identifier> checked, Set<Identifier> agreed, Instant at) {
        requireSecondPerson(by);
        if (checked.size() < ENOUGH) {
            throw new Refused("match-two-identifiers");
        }
        if (agreed.size() < ENOUGH) {
            throw new Refused("match-not-agreeing");
        }
        decide(MatchState.CONFIRMED, by, at);
    }

    /**
     * A second person says that it is somebody else.
     *
     * @throws Refused where it is decided already or was proposed by the same person
     */
    void reject(long by, Instant at) {
        requireSecondPerson(by);
        decide(MatchState.REJECTED, by, at);
    }

    /**
     * A court convicted the subject of the offense of this case: from now on words say so.
     *
     * @param document the judgment that says it
     * @param found whether a verified fact of the court stands that says so as well
     * @throws Refused where the match is not confirmed, no document is named or no such fact stands
     */
    void convict(String document, boolean found) {
        if (state != MatchState.CONFIRMED) {
            throw new Refused("match-not-confirmed");
        }
        if (document == null || document.isBlank()) {
            throw new Refused("match-conviction-document");
        }
        if (!found) {
            throw new Refused("match-conviction-fact");
        }
        convicted = true;
        convictionDocument = document.strip();
    }

    /**
     * The conviction does not stand, or never did.
     *
     * @throws Refused where none is recorded
     */
    void withdrawConviction() {
        if (!convicted) {
            throw new Refused("match-not-convicted");
        }
        convicted = false;
        convictionDocument = null;
    }

    private void requireSecondPerson(long by) {
        if (state != MatchState.PROPOSED) {
            throw new Refused("match-decided");
        }
        if (proposedBy == by) {
            throw new Refused("match-own");
        }
    }

    private void decide(MatchState answer, long by, Instant at) {
        state = answer;
        decidedBy = by;
        decidedAt = at.atOffset(ZoneOffset.UTC);
    }
}
