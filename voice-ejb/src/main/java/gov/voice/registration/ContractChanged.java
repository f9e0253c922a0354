package gov.voice.registration;

/** A contract came into force, was revoked, or an address of it was proven or failed; its open notices are asked again. */
public record ContractChanged(long registrationId) {}
