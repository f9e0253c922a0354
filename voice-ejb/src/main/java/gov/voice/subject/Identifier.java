package gov.voice.subject;

/** What a subject can be recognized by. A match needs two that agree. The names are keys of the bundles. */
public enum Identifier {
    NAME,
    BIRTH_DATE,
    /** Alien File Number. */
    A_NUMBER,
    /** Booking number of a jail; its issuer is the jail. */
    BOOKING,
    /** Number of a court case; its issuer is the court. */
    COURT_CASE,
    /** FBI universal control number. */
    FBI,
    /** Number of a state's bureau of identification; its issuer is the state. */
    STATE_ID;

    /** Whether an authority gave it out, unlike a name or a birth date. */
    public boolean isNumber() {
        return this != NAME && this != BIRTH_DATE;
    }

    /** Whether it says nothing without who gave it out. */
    public boolean needsIssuer() {
        return this == BOOKING || this == COURT_CASE || this == STATE_ID;
    }
}
