package gov.voice.casefile;

import java.io.Serializable;
import java.time.Instant;

/**
 * One note of a case.
 *
 * @param body null for a sensitive note: it is read by itself, and the trail says by whom
 */
public record NoteRow(long id, boolean sensitive, String body, String writtenBy, Instant writtenAt)
        implements Serializable {}
