package gov.voice.subject;

import java.io.Serializable;
import java.util.List;

/**
 * A part of the list of subjects.
 *
 * @param total how many there are in all
 */
public record SubjectPage(List<SubjectRow> rows, int total) implements Serializable {}
