package gov.voice.platform;

/** A field that a list may be sorted by. An enum of a list implements it, so nothing else can come into its SQL. */
public interface SortField {
    /** The SQL expression; written in code, never taken from an address. */
    String column();

    /** Whether it can be empty; empty ones stand last, whichever way the list is sorted. */
    default boolean mayBeEmpty() {
        return false;
    }
}
