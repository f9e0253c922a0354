package gov.voice.registration;

import java.util.List;

/** Why a contract ended. A bad address is none of them: that is a search. The names are keys of the bundles. */
public enum RevokeReason {
    /** The registrant asked to be told no more. */
    REGISTRANT_ASKED,
    /** Another contract took its place, with other terms; given by that one alone, never by hand. */
    OTHER_TERMS,
    REGISTRANT_DIED,
    /** The registrant turned out to be somebody else, or not entitled. */
    NOT_ENTITLED;

    /** What a person can say who ends a contract. */
    public static List<RevokeReason> byHand() {
        return List.of(REGISTRANT_ASKED, REGISTRANT_DIED, NOT_ENTITLED);
    }
}
