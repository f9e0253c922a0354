package gov.voice.platform;

import java.io.Serializable;

/**
 * In which order a list is read.
 *
 * @param field one that the list allows
 */
public record Order<F extends Enum<F> & SortField>(F field, boolean descending) implements Serializable {

    /**
     * For SQL: the field, then what makes the order whole.
     *
     * @param whole such as {@code c.id desc}
     */
    public String sql(String whole) {
        String way = descending ? " desc" : " asc";
        return " order by " + field.column() + way + (field.mayBeEmpty() ? " nulls last, " : ", ") + whole;
    }
}
