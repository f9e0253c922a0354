package gov.voice.hold;

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

/** A bar on telling, on a subject or on a case. It stands until it is lifted with a reason, or expires. */
@Entity
@Table(name = "hold")
public class Hold extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_seq")
    @SequenceGenerator(name = "hold_seq", sequenceName = "hold_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private HoldKind kind;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "case_id")
    private Long caseId;

    private String authority;
    private String reason;

    @Column(name = "placed_by")
    private Long placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "lifted_by")
    private Long liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lift_reason")
    private String liftReason;

    protected Hold() {}

    /**
     * A hold that stands from now on.
     *
     * @throws Refused where it lacks an authority or a reason, or would have expired already; where it bars telling of a
     *     protected person and is not on that person, or would expire: protection does not lapse
     */
    Hold(NewHold asked, long placedBy, Instant at) {
        if (blank(asked.authority()) || blank(asked.reason())) {
            throw new Refused("hold-unexplained");
        }
        if (asked.expiresAt() != null && !asked.expiresAt().isAfter(at)) {
            throw new Refused("hold-expired");
        }
        if (asked.kind() == HoldKind.PROTECTED_1367 && (asked.subjectId() == null || asked.expiresAt() != null)) {
            throw new Refused("hold-protected-lasts");
        }
        this.kind = asked.kind();
        this.subjectId = asked.subjectId();
        this.caseId = asked.caseId();
        this.authority = asked.authority().strip();
        this.reason = asked.reason().strip();
        this.expiresAt = asked.expiresAt();
        this.placedBy = placedBy;
        this.placedAt = at;
    }

    /**
     * Ends the hold. What it kept back goes to review, never straight to sending.
     *
     * @param cleared whether a check since it was placed says that the subject is no protected person
     * @throws Refused where it is lifted or has expired already, no reason is given, or the person is still protected
     */
    void lift(long staffId, String why, boolean cleared, Instant at) {
        if (liftedAt != null || expiresAt != null && !expiresAt.isAfter(at)) {
            throw new Refused("hold-ended");
        }
        if (blank(why)) {
            throw new Refused("hold-lift-unexplained");
        }
        if (kind == HoldKind.PROTECTED_1367 && subjectId != null && !cleared) {
            throw new Refused("hold-protected");
        }
        liftedBy = staffId;
        liftedAt = at;
        liftReason = why.strip();
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Null for a hold on a case. */
    public Long getSubjectId() {
        return subjectId;
    }

    /** Null for a hold on a subject. */
    public Long getCaseId() {
        return caseId;
    }

    public HoldKind getKind() {
        return kind;
    }

    public String getAuthority() {
        return authority;
    }

    public String getReason() {
        return reason;
    }

    public Long getPlacedBy() {
        return placedBy;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    /** Null where it stands until it is lifted. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Null while nobody lifted it. */
    public Instant getLiftedAt() {
        return liftedAt;
    }

    public Long getLiftedBy() {
        return liftedBy;
    }

    public String getLiftReason() {
        return liftReason;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
