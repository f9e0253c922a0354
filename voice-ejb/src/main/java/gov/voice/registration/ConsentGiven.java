package gov.voice.registration;

/** How a registrant agreed to the contract. */
public enum ConsentGiven {
    SIGNED,
    RECORDED_CALL,
    IN_PERSON
}
