package gov.voice.disclosure;

import gov.voice.platform.Refused;

/**
 * Why a notice is not told. Kept for those who may know; the recipient never sees it.
 *
 * @param reason code of the list {@code refusal}
 * @param note what there is to add; null or blank for nothing, needed where the reason is {@code OTHER}
 */
public record Refusal(String reason, String note) {
    /** The list that reasons are chosen from. */
    public static final String LIST = "refusal";

    private static final String OTHER = "OTHER";
    private static final int LONGEST_NOTE = 500;

    public Refusal {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** @throws Refused where the reason is missing, or another one that the note does not name */
    void requireWhole() {
        if (reason == null) {
            throw new Refused("review-reason");
        }
        if (OTHER.equals(reason) && note == null || note != null && note.length() > LONGEST_NOTE) {
            throw new Refused("review-note");
        }
    }
}
