package gov.voice.feed;

/** Takes the rows of a file one after the other, over all its sheets. */
@FunctionalInterface
interface RowSink {
    /**
     * One row, blank ones and titles included.
     *
     * @param sheet the sheet's name; null in a file that has none
     * @param line the row's number in its sheet, from 1
     * @param cells what stands in it, dates already in ISO style; entries may be null, and the array belongs to the
     *     reader, which fills it anew for the next row
     * @param width how many entries count
     * @throws FeedProblem where the file cannot be taken because of it
     */
    void row(String sheet, long line, String[] cells, int width) throws FeedProblem;
}
