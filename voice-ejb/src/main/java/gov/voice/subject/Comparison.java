package gov.voice.subject;

import java.io.Serializable;
import java.util.List;

/**
 * What a case claims of its subject, for the second person.
 *
 * @param known whether the reader knows the subject's record, so that the lines compare with it; else the claims are
 *     compared with the papers of the case, and nothing tells whether there is another record
 */
public record Comparison(long matchId, long version, boolean known, List<Compared> lines) implements Serializable {}
