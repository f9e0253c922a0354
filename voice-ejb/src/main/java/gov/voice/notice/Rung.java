package gov.voice.notice;

import java.time.Instant;

/** One rung of a contract's reach ladder: a channel that is not retired, in the order the registrant wants. */
record Rung(
        long id,
        long registrationId,
        int rung,
        String kind,
        String address,
        boolean urgentOnly,
        Instant provenAt,
        Instant failedAt) {
    static final String EMAIL = "EMAIL";
    static final String CALL = "CALL";

    boolean mail() {
        return EMAIL.equals(kind);
    }

    boolean voice() {
        return CALL.equals(kind);
    }

    /** Whether the machine may mail to it. */
    boolean mailable() {
        return mail() && provenAt != null && failedAt == null;
    }
}
