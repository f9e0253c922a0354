package gov.voice.feed;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What the value of a workbook's cell says, as text: serial dates in ISO style, numbers without an exponent. */
final class CellValue {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_DAY = 2_958_466;
    private static final double NANOS_PER_DAY = 86_400e9;

    private final DateStyles styles;
    private final LocalDateTime epoch;

    CellValue(DateStyles styles, boolean from1904) {
        this.styles = styles;
        this.epoch = from1904 ? EPOCH_1904 : EPOCH;
    }

    /**
     * The text of a value.
     *
     * @param type the cell's {@code t}: empty or {@code n} is a number, {@code b} a truth value, all else a text already
     * @param style the cell's {@code s}
     */
    String of(String type, String style, String value) {
        if (type.equals("b")) {
            return value.strip().equals("1") ? "TRUE" : "FALSE";
        }
        if (!type.isEmpty() && !type.equals("n")) {
            return value;
        }
        String number = value.strip();
        return styles.isDate(style) ? date(number) : plain(number);
    }

    /** A number that cannot be a date stays what it is; it will then be found unreadable as one. */
    private String date(String number) {
        try {
            double days = Double.parseDouble(number);
            if (!(days >= 1 && days < LAST_DAY)) {
                return number;
            }
            long whole = (long) days;
            long nanos = Math.round((days - whole) * NANOS_PER_DAY);
            return FeedDate.write(FeedDate.toSecond(epoch.plusDays(whole).plusNanos(nanos)));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static String plain(String number) {
        if (number.indexOf('E') < 0 && number.indexOf('e') < 0) {
            return number;
        }
        try {
            BigDecimal exact = new BigDecimal(number);
            return Math.abs((long) exact.scale()) > 30
                    ? number
                    : exact.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
