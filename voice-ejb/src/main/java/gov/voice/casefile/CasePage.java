package gov.voice.casefile;

import java.io.Serializable;
import java.util.List;

/**
 * Some cases of a list, in the order asked for.
 *
 * @param total all that fit, up to {@link CaseListService#COUNT_LIMIT}
 */
public record CasePage(List<CaseRow> rows, int total) implements Serializable {
    public CasePage {
        rows = List.copyOf(rows);
    }
}
