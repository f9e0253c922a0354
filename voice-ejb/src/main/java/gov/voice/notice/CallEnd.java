package gov.voice.notice;

/** How a call ended without telling anybody anything. */
public enum CallEnd {
    /** Nobody answered. */
    NO_ANSWER,
    /** A voicemail was left, only with our number; the agency not named where that was asked. */
    VOICEMAIL,
    /** Somebody else answered, or it was not safe to speak. */
    NOT_SAFE
}
