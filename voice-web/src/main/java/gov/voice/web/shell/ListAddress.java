package gov.voice.web.shell;

import gov.voice.platform.Order;
import gov.voice.platform.SortField;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list as its address has it: filters, order, page. All lists have it so, by the tags {@code v:sort} and
 * {@code v:pager}. What stands in an address are codes, numbers and days; anything else is left out, so that no name and no
 * word somebody typed comes into a history or a log.
 *
 * @param <F> what the list may be sorted by
 */
public final class ListAddress<F extends Enum<F> & SortField> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final String DOWN = "-";

    /** The fields of a list that is not sorted by any. */
    public enum Unsorted implements SortField {
        ;

        @Override
        public String column() {
            throw new UnsupportedOperationException("There is no such field");
        }
    }

    private final String self;
    private final Class<F> fields;
    private final Order<F> usual;
    private final int size;
    private final Map<String, String> filters = new LinkedHashMap<>();
    private Order<F> order;
    private int page = 1;
    private long total;
    private boolean counted = true;
    private long beyond;
    private boolean full;

    /**
     * @param self the page, as seen from itself
     * @param usual the order where the address names none; null where the list has one of its own
     * @param size rows of a page
     */
    public ListAddress(String self, Class<F> fields, Order<F> usual, int size) {
        this.self = self;
        this.fields = fields;
        this.usual = usual;
        this.order = usual;
        this.size = size;
    }

    /** Of a list that has one order only. */
    public static ListAddress<Unsorted> unsorted(String self, int size) {
        return new ListAddress<>(self, Unsorted.class, null, size);
    }

    /** What narrows the list now; null or empty takes the filter away. */
    public void filter(String name, Object value) {
        String code = value == null ? "" : value.toString();
        if (CODE.matcher(code).matches()) {
            filters.put(name, code);
        } else {
            filters.remove(name);
        }
    }

    /** How many fit. */
    public void found(long all) {
        total = all;
    }

    /** How many fit, of a list whose counting stops at a limit. */
    public void found(long all, long limit) {
        total = all;
        counted = all < limit;
    }

    /** The same of a list that goes on past the limit: there is more for as long as pages are full. */
    public void found(long all, long limit, int shown) {
        found(all, limit);
        if (!counted) {
            beyond = offset() + (long) shown;
            full = shown == size;
        }
    }

    /** Address of the first page with one filter set to something else; null or empty takes it away. */
    public String with(String name, Object value) {
        Map<String, String> other = new LinkedHashMap<>(filters);
        other.remove(name);
        if (value != null && CODE.matcher(value.toString()).matches()) {
            other.put(name, value.toString());
        }
        return address(other, order, 1);
    }

    /** Address of the same list sorted by a field; where it is, the other way round. */
    public String sorted(String name) {
        F field = Enum.valueOf(fields, name);
        boolean up = order != null && order.field() == field && !order.descending();
        return address(filters, new Order<>(field, up), 1);
    }

    /** Address of the same list in its usual order. */
    public String getUnsorted() {
        return address(filters, usual, 1);
    }

    /** Whether and how the list is sorted by a field, as {@code aria-sort} says it. */
    public String direction(String name) {
        if (order == null || !order.field().name().equals(name)) {
            return "none";
        }
        return order.descending() ? "descending" : "ascending";
    }

    /** Address of another page. */
    public String page(int other) {
        return address(filters, order, other);
    }

    private String address(Map<String, String> narrowed, Order<F> sorted, int number) {
        Map<String, String> parts = new LinkedHashMap<>(narrowed);
        if (sorted != null && !sorted.equals(usual)) {
            parts.put("order", text(sorted));
        }
        if (number > 1) {
            parts.put("page", Integer.toString(number));
        }
        return self
                + (parts.isEmpty() ? "" : "?")
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + '=' + part.getValue())
                        .collect(Collectors.joining("&"));
    }

    private String text(Order<F> one) {
        return one == null ? null : (one.descending() ? DOWN : "") + one.field().name();
    }

    /** The order to read in; null where the list has one of its own. */
    public Order<F> order() {
        return order;
    }

    public int size() {
        return size;
    }

    public int offset() {
        return (page - 1) * size;
    }

    public boolean isBefore() {
        return page > 1;
    }

    public boolean isMore() {
        return (long) page * size < total || full;
    }

    /** Number of the first row shown, from 1; 0 where there is none. */
    public long getFirst() {
        return total == 0 ? 0 : Math.min(offset() + 1L, Math.max(total, beyond));
    }

    public long getLast() {
        return Math.min((long) page * size, Math.max(total, beyond));
    }

    public long getTotal() {
        return total;
    }

    /** Whether the total is exact. */
    public boolean isCounted() {
        return counted;
    }

    public String getOrder() {
        return text(order);
    }

    /** Takes the name of a field, with a dash before it for the other way; anything else is the usual order. */
    public void setOrder(String text) {
        boolean down = text != null && text.startsWith(DOWN);
        String name = text == null ? "" : down ? text.substring(1) : text;
        order = Arrays.stream(fields.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(field -> new Order<>(field, down))
                .orElse(usual);
    }

    public int getPage() {
        return page;
    }

    /** Takes any number; the nearest page that can be counted to is read. */
    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, Integer.MAX_VALUE / size));
    }
}
