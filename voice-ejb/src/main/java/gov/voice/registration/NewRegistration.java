package gov.voice.registration;

/**
 * A contract to be prepared.
 *
 * @param personId the person of the case who wants to be told
 * @param matchId the match that says about whom
 */
public record NewRegistration(long caseId, long personId, long matchId, Terms terms) {}
