package gov.voice.feed;

import java.util.Map;

/**
 * A row in quarantine. Whom it is about and what it says is told only to those who may see everyone it could be about:
 * unknown, another office's and protected look alike.
 *
 * @param sheet null in a file that has none
 * @param subjectId null where it is not told, or could be several
 * @param subjectNumber as {@code subjectId}
 * @param name as the row writes it; null where it is not told
 * @param cells what it says, by heading, without the reason of a release for whoever does not keep the gate; empty where it is not told
 */
public record QuarantinedRow(
        long id, String sheet, int line, Long subjectId, String subjectNumber, String name, Map<String, String> cells) {
    /** Whether it is told. */
    public boolean told() {
        return !cells.isEmpty();
    }
}
