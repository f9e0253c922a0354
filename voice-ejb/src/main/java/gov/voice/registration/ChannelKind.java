package gov.voice.registration;

/** How a registrant can be reached. */
public enum ChannelKind {
    EMAIL,
    /** A call by a person. */
    CALL
}
