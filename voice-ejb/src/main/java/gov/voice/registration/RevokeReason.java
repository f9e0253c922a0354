package gov.voice.registration;

/** Why a contract ended. A bad address is none of them: that is a search. The names are keys of the bundles. */
public enum RevokeReason {
    /** The registrant asked to be told no more. */
    REGISTRANT_ASKED,
    /** The registrant wants other terms: a new contract follows. */
    OTHER_TERMS,
    REGISTRANT_DIED,
    /** The registrant turned out to be somebody else, or not entitled. */
    NOT_ENTITLED
}
