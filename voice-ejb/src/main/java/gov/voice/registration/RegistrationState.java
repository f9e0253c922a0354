package gov.voice.registration;

/** Where a contract stands. */
public enum RegistrationState {
    /** Written down, not yet agreed. */
    DRAFT,
    /** A draft that came to nothing; it never had force. */
    DISCARDED,
    /** From its instant on, every fact makes a notice. */
    IN_FORCE,
    /** From its instant on, nothing is told any more. */
    REVOKED
}
