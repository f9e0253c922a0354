package gov.voice.registration;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * One person's information contract about one subject. Its topics and channels are written beside it by
 * {@link RegistrationService}: JPA has no arrays.
 */
@Entity
@Table(name = "registration")
public class Registration extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_seq")
    @SequenceGenerator(name = "registration_seq", sequenceName = "registration_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "match_id")
    private Long matchId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Enumerated(EnumType.STRING)
    private RegistrationState state = RegistrationState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Depth depth;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "safe_from")
    private LocalTime safeFrom;

    @Column(name = "safe_until")
    private LocalTime safeUntil;

    @Column(name = "name_agency")
    private boolean nameAgency;

    private boolean voicemail;
    private String household;

    @Column(name = "consent_version")
    private String consentVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_given")
    private ConsentGiven consentGiven;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "in_force_from")
    private OffsetDateTime inForceFrom;

    @Column(name = "revoked_at")
    private OffsetDateTime revokedAt;

    @Column(name = "revoked_by")
    private Long revokedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "revoke_reason")
    private RevokeReason revokeReason;

    @Column(name = "prepared_by")
    private Long preparedBy;

    @Column(updatable = false)
    private Long replaces;

    @Column(updatable = false)
    private Long origin;

    protected Registration() {}

    /** A draft. */
    Registration(String number, NewRegistration wanted, long subjectId, long preparedBy) {
        this.number = number;
        this.caseId = wanted.caseId();
        this.personId = wanted.personId();
        this.matchId = wanted.matchId();
        this.subjectId = subjectId;
        this.preparedBy = preparedBy;
        take(wanted.terms());
    }

    /**
     * A draft with other terms, to take the place of a contract that runs.
     *
     * @throws Refused where that one does not run
     */
    static Registration inPlaceOf(Registration running, String number, Terms terms, long preparedBy) {
        running.requireInForce();
        NewRegistration wanted = new NewRegistration(running.caseId, running.personId, running.matchId, terms);
        Registration draft = new Registration(number, wanted, running.subjectId, preparedBy);
        draft.replaces = running.id;
        draft.origin = running.origin == null ? running.id : running.origin;
        return draft;
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getCaseId() {
        return caseId;
    }

    public Long getPersonId() {
        return personId;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public RegistrationState getState() {
        return state;
    }

    /** The contract that this one takes the place of; null where it is the first. */
    Long getReplaces() {
        return replaces;
    }

    /**
     * Writes other terms into the draft.
     *
     * @throws Refused where it is no draft any more: other terms are another contract, in its place
     */
    void edit(Terms terms) {
        requireDraft();
        take(terms);
    }

    /**
     * Gives the draft up.
     *
     * @throws Refused where it is no draft any more
     */
    void discard() {
        requireDraft();
        state = RegistrationState.DISCARDED;
    }

    /**
     * From now on the contract runs.
     *
     * @param personVerified whether the registrant's identity was verified
     * @throws Refused where it is no draft, the registrant is not verified or the consent is not whole
     */
    void putInForce(Consent consent, boolean personVerified, LocalDate today, Instant at) {
        requireDraft();
        if (!personVerified) {
            throw new Refused("registration-not-verified");
        }
        consent.require(today);
        consentVersion = consent.version();
        consentGiven = consent.given();
        signedOn = consent.signedOn();
        inForceFrom = at.atOffset(ZoneOffset.UTC);
        state = RegistrationState.IN_FORCE;
    }

    /**
     * From now on nothing is told by this contract.
     *
     * @throws Refused where it is not in force
     */
    void revoke(long by, RevokeReason why, Instant at) {
        requireInForce();
        state = RegistrationState.REVOKED;
        revokedAt = at.atOffset(ZoneOffset.UTC);
        revokedBy = by;
        revokeReason = why;
    }

    private void requireInForce() {
        if (state != RegistrationState.IN_FORCE) {
            throw new Refused("registration-not-in-force");
        }
    }

    private void requireDraft() {
        if (state != RegistrationState.DRAFT) {
            throw new Refused("registration-no-draft");
        }
    }

    private void take(Terms terms) {
        depth = terms.depth();
        language = terms.language();
        timeZone = terms.timeZone();
        safeFrom = terms.safeFrom();
        safeUntil = terms.safeUntil();
        nameAgency = terms.nameAgency();
        voicemail = terms.voicemail();
        household = terms.household();
    }
}
