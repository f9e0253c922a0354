package gov.voice.demo;

/** How far a case of the story has come. Twenty cases in a row hold each in its share. */
enum Stage {
    /** A victim and a family member; nothing is known of a subject. */
    OPENED,
    /** A subject waits for a second person. */
    MATCH_OPEN,
    /** The subject is confirmed; nobody is registered. */
    CONFIRMED,
    /** A contract runs, but its address is not proven yet. */
    UNPROVEN,
    /** A contract runs and no 1367 check stands: news waits for it. */
    UNCHECKED,
    /** All is in order: news is told. */
    TOLD,
    /** News that a disclosure officer must rule on. */
    REVIEW,
    /** Told by phone only. */
    CALL,
    /** The mail server refuses the address. */
    REFUSED,
    /** The line is cut while the mail is handed over. */
    DROPPED,
    /** The subject is barred. */
    HELD,
    /** The registrant took the contract back. */
    REVOKED,
    /** The office's work has ended; notices go on. */
    CLOSED;

    private static final Stage[] ROUND = {
        OPENED,
        TOLD,
        MATCH_OPEN,
        TOLD,
        CONFIRMED,
        TOLD,
        UNCHECKED,
        TOLD,
        UNPROVEN,
        TOLD,
        REVIEW,
        CALL,
        TOLD,
        HELD,
        TOLD,
        REFUSED,
        CLOSED,
        TOLD,
        DROPPED,
        REVOKED
    };

    static Stage of(int number) {
        return ROUND[number % ROUND.length];
    }

    /** Whether the case has a confirmed subject. */
    boolean confirmed() {
        return this != OPENED && this != MATCH_OPEN;
    }

    /** Whether a contract runs or ran. */
    boolean registered() {
        return confirmed() && this != CONFIRMED;
    }

    /** Whether a valid 1367 check stands. */
    boolean checked() {
        return registered() && this != UNCHECKED;
    }
}
