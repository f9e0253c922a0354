package gov.voice.feed;

import java.util.Map;
import java.util.UUID;

/**
 * One row of a file, read.
 *
 * @param seq its place among all rows of the file, from 1; blank rows do not count
 * @param sheet null in a file that has none
 * @param line where it stands in its sheet
 * @param hash equal for equal rows
 * @param stint what it tells; null where it cannot act
 * @param flaw why it cannot; null where it can
 * @param content its cells in the columns that are read, by heading; asked for only where it is kept
 */
record FeedRow(
        int seq, String sheet, long line, UUID hash, PersonClaim person, Stint stint, Cause flaw, Content content) {

    /** Makes the cells by heading when they are needed, which they are for few rows. */
    @FunctionalInterface
    interface Content {
        Map<String, String> cells();
    }
}
