package gov.voice.disclosure;

/** A disclosure officer ruled on a notice; the gate is asked again with the ruling. */
public record NoticeRuled(long noticeId) {}
