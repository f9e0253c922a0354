package gov.voice.registration;

/**
 * A contract came into force or ended, or an address of it was proven, failed or was replaced; its open notices are asked
 * again.
 */
public record ContractChanged(long registrationId) {}
