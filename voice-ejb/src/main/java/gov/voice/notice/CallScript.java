package gov.voice.notice;

import java.time.Instant;

/**
 * What a person needs in sight while calling.
 *
 * @param relation code of the list {@code relation}; null where none was noted, and for the victim
 * @param number as people read it
 * @param words the exact words, in the registrant's language
 * @param codeWord what the registrant says to show that it is safe and them; null where none was agreed
 * @param duressWord what they say when it is not safe; null where none was agreed
 * @param doNotSay what must not be said; null where nothing was noted
 * @param household who else may answer; null where nothing was noted
 * @param voicemail whether a message may be left; it never says what happened
 * @param nameAgency whether the agency may be named
 */
public record CallScript(
        long noticeId,
        String recipient,
        String part,
        String relation,
        String number,
        String language,
        String timeZone,
        String words,
        String codeWord,
        String duressWord,
        String doNotSay,
        String household,
        boolean voicemail,
        boolean nameAgency,
        boolean safeNow,
        Instant next,
        int tries) {}
