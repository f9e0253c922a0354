package gov.voice.disclosure;

import java.time.Instant;

/** A decision as it was kept: what was asked, what was answered, when. */
public record PastDecision(long id, Instant decidedAt, Question question, Decision decision) {}
