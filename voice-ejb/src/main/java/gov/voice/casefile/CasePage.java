package gov.voice.casefile;

import java.io.Serializable;
import java.util.List;

/**
 * Some cases of a list, newest first.
 *
 * @param total all that fit, up to {@link CaseListService#COUNT_LIMIT}
 * @param size how many a page holds
 */
public record CasePage(List<CaseRow> rows, int total, int size) implements Serializable {
    public CasePage {
        rows = List.copyOf(rows);
    }
}
