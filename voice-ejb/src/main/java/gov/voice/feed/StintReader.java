package gov.voice.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Reads what a row of the detention export tells. Pure: the list of reasons, the feed's zone and the moment are given.
 *
 * <p>A row whose book-in equals its stay's book-in tells of the stay's begin, any other of a move, in whatever order rows
 * arrive. The other columns of the stay make no fact and quarantine nothing. Whoever left the country did so on the
 * departed date, where the row has one: the book-out can be weeks before it. A departed date that cannot be that of this
 * stint's end needs a person.
 */
final class StintReader {
    /** ICE custody began. */
    static final String IN_CUSTODY = "IM04";
    /** Moved between facilities. */
    static final String MOVED = "IM06";
    /** Left the country. */
    static final String LEFT = "IM21";

    private static final Duration AHEAD = Duration.ofDays(1);

    private final ReleaseReasons reasons;
    private final LocalTimes times;
    private final Instant latest;

    /** @param received when the file was received: what lies more than a day after it has not happened */
    StintReader(ReleaseReasons reasons, ZoneId zone, Instant received) {
        this.reasons = reasons;
        this.times = new LocalTimes(zone);
        this.latest = received.plus(AHEAD);
    }

    /**
     * Reads a row.
     *
     * @param cells the text of each column, in its normal form; empty where the cell is
     * @throws Flawed where a person must look at it
     */
    Stint read(Function<Column, String> cells) throws Flawed {
        LocalDateTime stayIn = needed(cells.apply(Column.STAY_BOOK_IN));
        LocalDateTime bookIn = needed(cells.apply(Column.BOOK_IN));
        LocalDateTime bookOut = date(cells.apply(Column.BOOK_OUT));
        if (times.isBefore(bookIn, stayIn)) {
            throw new Flawed(Cause.BOOK_IN_BEFORE_STAY);
        }
        if (bookOut != null && times.isBefore(bookOut, bookIn)) {
            throw new Flawed(Cause.BOOK_OUT_BEFORE_BOOK_IN);
        }
        boolean begins = bookIn.equals(stayIn);
        Instant inAt = begins ? times.at(bookIn) : times.after(stayIn, bookIn);
        return new Stint(stayIn, bookIn, begins ? IN_CUSTODY : MOVED, inAt, end(cells, bookIn, bookOut));
    }

    private Stint.End end(Function<Column, String> cells, LocalDateTime bookIn, LocalDateTime bookOut) throws Flawed {
        String reason = cells.apply(Column.RELEASE_REASON);
        if (reason.isEmpty()) {
            if (bookOut != null) {
                throw new Flawed(Cause.REASON_MISSING);
            }
            return null;
        }
        ReleaseReasons.Meaning meaning = reasons.of(reason).orElseThrow(() -> new Flawed(Cause.REASON_UNKNOWN));
        if (meaning.code() == null) {
            return null;
        }
        if (bookOut == null) {
            throw new Flawed(Cause.END_MISSING);
        }
        boolean departs = LEFT.equals(meaning.code()) || meaning.codeNoDeparture() != null;
        LocalDateTime departed = departs ? departed(cells.apply(Column.DEPARTED), bookIn) : null;
        String code = meaning.code(departed != null);
        Instant outAt = times.after(bookIn, bookOut);
        // On the day of the book-out its time says more: a departed date mostly has none.
        return LEFT.equals(code) && departed != null && !departed.toLocalDate().equals(bookOut.toLocalDate())
                ? new Stint.End(code, departed, times.at(departed), reason)
                : new Stint.End(code, bookOut, outAt, reason);
    }

    /** When the person left the country; null where the row does not say so. */
    private LocalDateTime departed(String text, LocalDateTime bookIn) throws Flawed {
        if (Withheld.isMark(text)) {
            return null;
        }
        LocalDateTime departed = date(text);
        // By the day, since a departed date mostly has no time: a stint may begin and end on one day.
        if (departed != null && departed.toLocalDate().isBefore(bookIn.toLocalDate())) {
            throw new Flawed(Cause.DEPARTED_BEFORE_BOOK_IN);
        }
        return departed;
    }

    private LocalDateTime needed(String text) throws Flawed {
        LocalDateTime date = date(text);
        if (date == null) {
            throw new Flawed(Cause.BOOK_IN_MISSING);
        }
        return date;
    }

    private LocalDateTime date(String text) throws Flawed {
        if (text.isEmpty()) {
            return null;
        }
        LocalDateTime date = FeedDate.read(text);
        if (date == null) {
            throw new Flawed(Cause.DATE_UNREADABLE);
        }
        if (times.at(date).isAfter(latest)) {
            throw new Flawed(Cause.DATE_IN_FUTURE);
        }
        return date;
    }

    /** A row that cannot act: a person must look at it. */
    static final class Flawed extends Exception {
        private static final long serialVersionUID = 1L;

        private final Cause cause;

        Flawed(Cause cause) {
            super(cause.name(), null, false, false);
            this.cause = cause;
        }

        Cause reason() {
            return cause;
        }
    }
}
