package gov.voice.standing;

/** How far an entry may be told in this case, for the person on the line. The names are bundle keys ({@code telling.…}). */
public enum Telling {
    /** Told to a registrant of this case. */
    TOLD,
    /** The gate has released it to a registrant of this case; it is on its way, or to be said by phone. */
    RELEASED,
    /** Something is missing, or a person looks at it: not yet. */
    WAITS,
    /** Public record, and no registrant asked for it. */
    PUBLIC_RECORD,
    /** Only to a registrant whose contract asks for it. */
    REGISTRANTS_ONLY,
    /** A disclosure officer decides, or has decided: whoever may not know cannot tell which. */
    ASK_DISCLOSURE,
    /** Waits for a ruling; only disclosure officers read so. */
    IN_REVIEW,
    /** Kept back by a rule or a ruling; only disclosure officers read so. */
    WITHHELD,
    /** Never. */
    NEVER,
    /** Recorded by hand and not yet verified by a second person: say nothing of it. */
    UNVERIFIED;

    /** Whether it may be told: to the registrants whom the gate released it to. */
    public boolean open() {
        return this == TOLD || this == RELEASED;
    }
}
