package gov.voice.casefile;

import gov.voice.platform.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * An entry of a list, or another wording of one, from a day on.
 *
 * @param position place in the list, from 1
 * @param from the first day on which it may be chosen
 */
public record NewCode(String list, String code, int position, String labelEn, String labelEs, LocalDate from) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int LONGEST_LABEL = 120;

    /** @throws Refused where a part is missing or unfit, or the day is not to come */
    void requireWhole(LocalDate today) {
        if (code == null || !CODE.matcher(code).matches() || position < 1 || !fit(labelEn) || !fit(labelEs)) {
            throw new Refused("list-incomplete");
        }
        if (from == null || !from.isAfter(today)) {
            throw new Refused("dated-past");
        }
    }

    private static boolean fit(String label) {
        return label != null && !label.isBlank() && label.strip().length() <= LONGEST_LABEL;
    }
}
