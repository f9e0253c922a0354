package gov.voice.fact;

import java.io.Serializable;

/**
 * A stage of one of the tracks, that a fact can be of.
 *
 * @param urgent whether news of it cannot wait
 */
public record Stage(String code, Track track, String titleEn, String titleEs, boolean urgent) implements Serializable {}
