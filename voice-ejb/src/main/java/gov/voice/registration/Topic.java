package gov.voice.registration;

/** What a registrant can ask to be told about. Transfers are off unless asked for. The names are keys of the bundles. */
public enum Topic {
    CUSTODY,
    HEARINGS,
    OUTCOME,
    TRANSFERS
}
