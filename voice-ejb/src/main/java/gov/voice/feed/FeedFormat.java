package gov.voice.feed;

import java.util.Arrays;
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

    /**
     * The format that the ending of a file's name tells, without its dot; empty for any other and for null. Whether the
     * content is so is found out by whoever reads it.
     */
    public static Optional<FeedFormat> ofEnding(String ending) {
        return ending == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format.name().equalsIgnoreCase(ending))
                        .findFirst();
    }
}
