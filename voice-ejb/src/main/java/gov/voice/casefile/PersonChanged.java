package gov.voice.casefile;

/**
 * Identity and relation of a person were made sure of, or no longer count as such, or the person was found to have died
 * or not to; what waited for it, or rested on it, is asked again.
 */
public record PersonChanged(long personId, long caseId) {}
