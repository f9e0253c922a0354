package gov.voice.audit;

import java.util.List;

/**
 * Some lines of the trail, newest first.
 *
 * @param total all lines that fit, up to {@link AuditService#COUNT_LIMIT}
 */
public record AuditPage(List<AuditRow> rows, int total) {
    public AuditPage {
        rows = List.copyOf(rows);
    }
}
