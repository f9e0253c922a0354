package gov.voice.staff;

/** An account was ended, in the transaction that is under way: what its person had taken on is anybody's again. */
public record AccountEnded(long staffId) {}
