package gov.voice.feed;

/** Why a row needs a person. The names are keys of the bundles ({@code feed.cause.…}); the first that fits is told. */
public enum Cause {
    /** Two subjects claim the A-Number: a person decides which of the two the row is about. */
    CLAIMED_TWICE,
    /** The A-Number is withheld, but name and birth date are those of a subject. */
    NUMBER_WITHHELD,
    /** The A-Number is malformed, but name and birth date are those of a subject. */
    NUMBER_MALFORMED,
    /** The A-Number is nobody's, but name and birth date are those of a subject. */
    NUMBER_UNKNOWN,
    /** The A-Number agrees, the birth date does not. */
    BIRTH_DATE_CONTRADICTS,
    /** The A-Number agrees, no birth date can be compared, and the name is another. */
    NAME_CONTRADICTS,
    /** The A-Number agrees, and there is nothing else to compare. */
    SECOND_IDENTIFIER_MISSING,
    /** The reason is not on the list. */
    REASON_UNKNOWN,
    /** The stint ended, and no reason stands there. */
    REASON_MISSING,
    /** A reason that ends the stay, and no time at which it did. */
    END_MISSING,
    /** The stay's or the stint's book-in is missing. */
    BOOK_IN_MISSING,
    /** A date cannot be read. */
    DATE_UNREADABLE,
    /** A date lies more than a day in the future. */
    DATE_IN_FUTURE,
    /** The stint would begin before its stay. */
    BOOK_IN_BEFORE_STAY,
    /** The stint would end before it began. */
    BOOK_OUT_BEFORE_BOOK_IN,
    /** The person would have left the country before the stint began. */
    DEPARTED_BEFORE_BOOK_IN,
    /** Two rows of one stint tell different facts. */
    ROWS_DISAGREE
}
