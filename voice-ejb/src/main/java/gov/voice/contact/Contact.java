package gov.voice.contact;

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

/**
 * One conversation. A draft until it is handed over to an office, linked to a case, or closed by itself; only a draft can
 * be written on, and only a draft can be erased. A handed-over contact ends when somebody picks it up with a case.
 */
@Entity
@Table(name = "contact")
public class Contact extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Direction direction = Direction.RECEIVED;

    @Enumerated(EnumType.STRING)
    private Medium medium = Medium.CALL;

    @Enumerated(EnumType.STRING)
    private ContactState state = ContactState.DRAFT;

    private String reason;

    @Column(name = "in_danger")
    private Boolean inDanger;

    @Column(name = "caller_name")
    private String callerName;

    private String relation;
    private String language;
    private String phone;

    @Column(name = "may_voicemail")
    private Boolean mayVoicemail;

    @Column(name = "may_name_agency")
    private Boolean mayNameAgency;

    private String asks;

    @Enumerated(EnumType.STRING)
    private ContactOutcome outcome;

    @Column(name = "office_id")
    private Long officeId;

    @Column(name = "to_office_id")
    private Long toOfficeId;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "picked_up_by")
    private Long pickedUpBy;

    @Column(name = "picked_up_at")
    private Instant pickedUpAt;

    protected Contact() {}

    /** A conversation that began at an instant, taken by somebody of an office. */
    public Contact(long takenBy, long officeId, Instant startedAt) {
        this.takenBy = takenBy;
        this.officeId = officeId;
        this.startedAt = startedAt;
        this.savedAt = startedAt;
    }

    @Override
    public Long getId() {
        return id;
    }

    public ContactState getState() {
        return state;
    }

    public ContactOutcome getOutcome() {
        return outcome;
    }

    public Long getTakenBy() {
        return takenBy;
    }

    /** The office it was handed over to; null where it was not. */
    public Long getToOfficeId() {
        return toOfficeId;
    }

    public Long getCaseId() {
        return caseId;
    }

    /** Whether somebody was in danger when it was taken. */
    public boolean isInDanger() {
        return Boolean.TRUE.equals(inDanger);
    }

    public String getCallerName() {
        return callerName;
    }

    public String getAsks() {
        return asks;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    /**
     * Keeps what stands on the page now.
     *
     * @throws Refused where it is no draft any more
     */
    public void write(ContactForm form, Instant at) {
        requireDraft();
        direction = form.direction();
        medium = form.medium();
        reason = form.reason();
        inDanger = form.inDanger();
        callerName = form.callerName();
        relation = form.relation();
        language = form.language();
        phone = form.phone();
        mayVoicemail = form.mayVoicemail();
        mayNameAgency = form.mayNameAgency();
        asks = form.asks();
        savedAt = at;
    }

    /**
     * Hands the conversation over to an office, where somebody opens a case for it.
     *
     * @throws Refused where nobody could act on it: without a name, a reason, or both a number and words
     */
    public void handOver(long toOffice, Instant at) {
        requireDraft();
        if (callerName == null || reason == null || phone == null && asks == null) {
            throw new Refused("contact-too-little");
        }
        state = ContactState.HANDED_OVER;
        toOfficeId = toOffice;
        endedAt = at;
    }

    /**
     * It was the wrong office: another one takes it on.
     *
     * @throws Refused where it does not wait any more
     */
    public void passOn(long otherOffice) {
        requireWaiting();
        toOfficeId = otherOffice;
    }

    /**
     * Somebody took it on with a new case.
     *
     * @throws Refused where it does not wait any more
     */
    public void pickUp(long newCase, long by, Instant at) {
        requireWaiting();
        state = ContactState.CLOSED;
        outcome = ContactOutcome.CASE_OPENED;
        caseId = newCase;
        pickedUpBy = by;
        pickedUpAt = at;
    }

    /** It belongs to a case that is there; a draft, or one that waits in an office. */
    public void link(long existingCase, long by, Instant at) {
        if (state == ContactState.HANDED_OVER) {
            pickedUpBy = by;
            pickedUpAt = at;
        } else {
            requireDraft();
            endedAt = at;
        }
        state = ContactState.CLOSED;
        outcome = ContactOutcome.LINKED;
        caseId = existingCase;
    }

    /**
     * It was answered; nothing follows.
     *
     * @throws Refused without a reason
     */
    public void close(Instant at) {
        requireDraft();
        if (reason == null) {
            throw new Refused("contact-no-reason");
        }
        state = ContactState.CLOSED;
        outcome = ContactOutcome.ANSWERED;
        endedAt = at;
    }

    private void requireDraft() {
        if (state != ContactState.DRAFT) {
            throw new Refused("contact-ended");
        }
    }

    private void requireWaiting() {
        if (state != ContactState.HANDED_OVER) {
            throw new Refused("contact-picked-up");
        }
    }
}
