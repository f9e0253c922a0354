package gov.voice.notice;

import java.io.Serializable;
import java.util.List;

/**
 * A page of the accounting, newest first.
 *
 * @param total how many fit; counting stops at {@link AccountingService#COUNT_LIMIT}
 */
public record AccountingPage(List<AccountingRow> rows, int total) implements Serializable {
    private static final long serialVersionUID = 1L;

    public AccountingPage {
        rows = List.copyOf(rows);
    }
}
