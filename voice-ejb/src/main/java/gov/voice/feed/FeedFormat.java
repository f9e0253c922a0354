package gov.voice.feed;

import java.util.Locale;
import java.util.Optional;

/** How a feed file is written. */
public enum FeedFormat {
    /** Comma-separated, UTF-8. */
    CSV("text/csv"),
    /** Office Open XML workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that a file's name tells, by its ending; empty for any other ending. */
    public static Optional<FeedFormat> ofFileName(String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv")
                ? Optional.of(CSV)
                : lower.endsWith(".xlsx") ? Optional.of(XLSX) : Optional.empty();
    }
}
