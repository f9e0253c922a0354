package gov.voice.notice;

import gov.voice.disclosure.ReadWords;
import gov.voice.notice.template.Words;

/**
 * What a notice would say.
 *
 * @param own in the recipient's language; null where no words are approved in it
 * @param english the same in English, to compare; null where the recipient's language is English, or none are approved
 */
public record NoticePreview(String language, Saying own, Saying english) {

    /**
     * The exact words of one language.
     *
     * @param version of the template that says what happened
     * @param templates which approved templates they are made of
     * @param less what the shorter form says
     */
    public record Saying(String code, int version, ReadWords templates, Words full, Words less) {}
}
