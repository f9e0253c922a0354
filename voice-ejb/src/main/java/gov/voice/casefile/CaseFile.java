package gov.voice.casefile;

import gov.voice.platform.BaseEntity;
import gov.voice.platform.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/**
 * The office's work for one victimization. It is open until it is closed with a reason, and can be opened again. Closing
 * ends the office's work, never anybody's notices. What was promised is kept or taken back before a case is closed.
 */
@Entity
@Table(name = "case_file")
public class CaseFile extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_file_seq")
    @SequenceGenerator(name = "case_file_seq", sequenceName = "case_file_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Column(name = "office_id")
    private Long officeId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.OPEN;

    @Embedded
    private Happening happening = new Happening();

    @Column(name = "owner_id")
    private Long ownerId;

    @Embedded
    private Promise promise;

    @Column(name = "opened_by")
    private Long openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closure_reason")
    private String closureReason;

    protected CaseFile() {}

    /** A new case; whoever opens it owns it. */
    public CaseFile(String number, long officeId, long openedBy, Instant at) {
        this.number = number;
        this.officeId = officeId;
        this.ownerId = openedBy;
        this.openedBy = openedBy;
        this.openedAt = at;
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public Long getOfficeId() {
        return officeId;
    }

    public CaseStatus getStatus() {
        return status;
    }

    /** The staff member who answers for the case. */
    public Long getOwnerId() {
        return ownerId;
    }

    /** The promise that stands; null where none does. */
    public Promise getPromise() {
        return promise;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getClosureReason() {
        return closureReason;
    }

    /** What it is about, a code of the list {@code victimization}; null where it is not known. */
    public String getVictimizationType() {
        return happening == null ? null : happening.getType();
    }

    /** Says what happened; closed or not, since the record must be right. */
    public void describe(VictimizationForm form) {
        happening = new Happening(form);
    }

    /**
     * Promises the family something by a day; takes the place of the promise that stood.
     *
     * @throws Refused on a closed case
     */
    public void promise(String what, LocalDate due, long by) {
        requireOpen();
        promise = new Promise(what, due, by);
    }

    /**
     * The promise was kept, or taken back.
     *
     * @throws Refused where none stands
     */
    public void settlePromise() {
        if (promise == null) {
            throw new Refused("case-no-promise");
        }
        promise = null;
    }

    /**
     * Somebody else answers for the case.
     *
     * @throws Refused on a closed case
     */
    public void giveTo(long newOwner) {
        requireOpen();
        ownerId = newOwner;
    }

    /**
     * Ends the office's work.
     *
     * @param reason a code of the list {@code closure}
     * @throws Refused where it is closed already, or a promise stands
     */
    public void close(String reason, Instant at) {
        requireOpen();
        if (promise != null) {
            throw new Refused("case-promise-stands");
        }
        status = CaseStatus.CLOSED;
        closureReason = reason;
        closedAt = at;
    }

    /**
     * Takes the work up again.
     *
     * @throws Refused where it is open
     */
    public void reopen() {
        if (status == CaseStatus.OPEN) {
            throw new Refused("case-open");
        }
        status = CaseStatus.OPEN;
        closureReason = null;
        closedAt = null;
    }

    private void requireOpen() {
        if (status != CaseStatus.OPEN) {
            throw new Refused("case-closed");
        }
    }
}
