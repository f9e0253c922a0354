package gov.voice.feed;

import gov.voice.subject.ANumber;

/**
 * An A-Number as a row writes it.
 *
 * @param value its normal form, {@code A} and nine digits; null where there is none
 * @param is whether it is one
 */
record AlienNumber(String value, Is is) {

    /** What stands in the cell. */
    enum Is {
        GIVEN,
        WITHHELD,
        /** Blank, or not an A-Number. */
        MALFORMED
    }

    /** Reads a cell; the one writing of an A-Number is the subjects' word. */
    static AlienNumber read(String text) {
        if (Withheld.isMark(text)) {
            return new AlienNumber(null, Is.WITHHELD);
        }
        return ANumber.normalized(text)
                .map(number -> new AlienNumber(number, Is.GIVEN))
                .orElseGet(() -> new AlienNumber(null, Is.MALFORMED));
    }

    /** The nine digits as a number, to find it quickly; only where it is given. */
    long digits() {
        return Long.parseLong(value, 1, value.length(), 10);
    }
}
