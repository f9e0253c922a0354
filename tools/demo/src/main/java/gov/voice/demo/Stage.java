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
    /** Told, and the registrant said so. */
    ACKNOWLEDGED,
    /** Told in safe hours that have not come yet. */
    EVENING,
    /** Told by phone only. */
    CALL,
    /** To be told by phone only, and nobody answers. */
    UNREACHABLE,
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
        ACKNOWLEDGED,
        UNCHECKED,
        TOLD,
        UNPROVEN,
        UNREACHABLE,
        REVIEW,
        CALL,
        TOLD,
        HELD,
        EVENING,
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

    /** Whether the contract names a number to call and no address. */
    boolean byPhone() {
        return this == CALL || this == UNREACHABLE;
    }

    /** Whether an address is proven before the news comes. */
    boolean proven() {
        return registered() && !byPhone() && this != UNPROVEN;
    }

    /** Whether a valid 1367 check stands. */
    boolean checked() {
        return registered() && this != UNCHECKED;
    }
}
