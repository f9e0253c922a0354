package gov.voice.fact;

import java.io.Serializable;

/**
 * A stage of one of the tracks, that a fact can be of.
 *
 * @param urgent whether news of it cannot wait
 * @param ahead whether its day may be one to come, as of a hearing
 */
public record Stage(String code, Track track, String titleEn, String titleEs, boolean urgent, boolean ahead)
        implements Serializable {}
