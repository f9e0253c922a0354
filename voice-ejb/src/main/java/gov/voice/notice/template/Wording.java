package gov.voice.notice.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes words from two approved templates of one language: the frame of every message, and what is said of a code. Nothing
 * is said that does not stand in them but a name, a date and a telephone number.
 *
 * @param corrects whether the recipient was told otherwise before: the frame says so first
 */
public record Wording(ApprovedTemplate frame, ApprovedTemplate stage, boolean corrects) {
    /** Code of the frame's template. */
    public static final String FRAME = "MAIL";

    private static final List<Part> TOLD =
            List.of(Part.HAPPENED, Part.NOT_MEAN, Part.DECIDES, Part.COMES_NEXT, Part.YOU_MAY);

    /** Whether a frame has words for what was told wrongly before. */
    public static boolean admits(ApprovedTemplate frame) {
        return !part(frame, Part.CORRECTION).isBlank();
    }

    /**
     * The words for one recipient.
     *
     * @param name the recipient's, as they spell it
     * @param date on which it happened, where it happened
     * @param phone whom to call
     * @param less only the shorter sentence
     * @param nameAgency whether the subject line may name the agency
     */
    public Words compose(String name, LocalDate date, String phone, boolean less, boolean nameAgency) {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, part(frame, Part.GREETING).replace("{name}", name));
        if (corrects) {
            add(paragraphs, part(frame, Part.CORRECTION));
        }
        if (less) {
            add(paragraphs, part(stage, Part.LESS));
        } else {
            TOLD.forEach(one -> add(paragraphs, WrittenDate.in(part(stage, one), date, stage.language())));
        }
        add(paragraphs, part(frame, Part.CLOSING).replace("{phone}", phone));
        return new Words(
                stage.id(),
                part(frame, nameAgency ? Part.SUBJECT : Part.SUBJECT_NEUTRAL),
                String.join("\n\n", paragraphs) + "\n");
    }

    private static String part(ApprovedTemplate template, Part part) {
        return template.parts().getOrDefault(part.name(), "");
    }

    private static void add(List<String> paragraphs, String words) {
        if (!words.isBlank()) {
            paragraphs.add(words.strip());
        }
    }
}
