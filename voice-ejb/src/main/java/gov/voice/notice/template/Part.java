package gov.voice.notice.template;

import java.util.List;

/** The parts of which words are made. The names are keys of the bundles ({@code part.…}). */
public enum Part {
    /** Subject line where the agency may be named; it names nobody. */
    SUBJECT,
    /** Subject line where it may not. */
    SUBJECT_NEUTRAL,
    /** With {@code {name}}: the recipient, as they spell it. */
    GREETING,
    /** Only where the recipient was told otherwise before: that it was wrong. */
    CORRECTION,
    /** With {@code {date}}: what happened, and when. */
    HAPPENED,
    /** What it does not mean. */
    NOT_MEAN,
    /** Who decides next. */
    DECIDES,
    /** What usually comes next. */
    COMES_NEXT,
    /** What the recipient may do. */
    YOU_MAY,
    /** The shorter sentence: only that there is news on the track. */
    LESS,
    /** With {@code {code}}: the whole of a message that is no notice. */
    BODY,
    /** With {@code {phone}}: whom to call. */
    CLOSING;

    /** The parts a template of this code is made of, in the order in which they are read. */
    public static List<Part> of(String code) {
        return switch (code) {
            case "MAIL" -> List.of(SUBJECT, SUBJECT_NEUTRAL, GREETING, CORRECTION, CLOSING);
            case "PROOF" -> List.of(SUBJECT, SUBJECT_NEUTRAL, BODY);
            default -> List.of(HAPPENED, NOT_MEAN, DECIDES, COMES_NEXT, YOU_MAY, LESS);
        };
    }

    /** What must stand in the part for something to be put in its place; null where nothing is. */
    public String placeholder() {
        return switch (this) {
            case GREETING -> "{name}";
            case HAPPENED -> "{date}";
            case BODY -> "{code}";
            case CLOSING -> "{phone}";
            default -> null;
        };
    }
}
