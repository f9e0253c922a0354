package gov.voice.web.contact;

import gov.voice.contact.ContactDetail;
import gov.voice.contact.ContactForm;
import gov.voice.contact.Direction;
import gov.voice.contact.Medium;
import java.io.Serializable;

/** The fields of the contact page, between the database's draft and the browser. */
public class ContactPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private long elapsed;
    private Direction direction = Direction.RECEIVED;
    private Medium medium = Medium.CALL;
    private String reason;
    private String inDanger;
    private String callerName;
    private String relation;
    private String language;
    private String phone;
    private boolean mayVoicemail;
    private boolean mayNameAgency;
    private String asks;

    void show(ContactDetail draft, long elapsedSeconds) {
        id = draft.id();
        version = draft.version();
        elapsed = elapsedSeconds;
        direction = draft.direction();
        medium = draft.medium();
        reason = draft.reason();
        inDanger = draft.inDanger() == null ? null : draft.inDanger() ? "yes" : "no";
        callerName = draft.callerName();
        relation = draft.relation();
        language = draft.language();
        phone = draft.phone();
        mayVoicemail = Boolean.TRUE.equals(draft.mayVoicemail());
        mayNameAgency = Boolean.TRUE.equals(draft.mayNameAgency());
        asks = draft.asks();
    }

    /** What stands here goes onto the draft as it is now, the next time; null: onto a new one. */
    void onto(ContactDetail draft) {
        id = draft == null ? null : draft.id();
        version = draft == null ? 0 : draft.version();
    }

    ContactForm form(long elapsedSeconds) {
        return new ContactForm(
                id,
                version,
                elapsedSeconds,
                direction,
                medium,
                reason,
                inDanger == null ? null : Boolean.valueOf("yes".equals(inDanger)),
                callerName,
                relation,
                language,
                phone,
                mayVoicemail,
                mayNameAgency,
                asks);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** Seconds since the conversation began. */
    public long getElapsed() {
        return elapsed;
    }

    public void setElapsed(long elapsed) {
        this.elapsed = elapsed;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** {@code yes}, {@code no}, or null before it was asked. */
    public String getInDanger() {
        return inDanger;
    }

    public void setInDanger(String inDanger) {
        this.inDanger = inDanger;
    }

    public String getCallerName() {
        return callerName;
    }

    public void setCallerName(String callerName) {
        this.callerName = callerName;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isMayVoicemail() {
        return mayVoicemail;
    }

    public void setMayVoicemail(boolean mayVoicemail) {
        this.mayVoicemail = mayVoicemail;
    }

    public boolean isMayNameAgency() {
        return mayNameAgency;
    }

    public void setMayNameAgency(boolean mayNameAgency) {
        this.mayNameAgency = mayNameAgency;
    }

    public String getAsks() {
        return asks;
    }

    public void setAsks(String asks) {
        this.asks = asks;
    }
}
