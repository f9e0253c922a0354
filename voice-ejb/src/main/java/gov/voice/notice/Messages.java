package gov.voice.notice;

import gov.voice.notice.template.Words;
import org.jdbi.v3.core.Handle;

/** Writes messages: the words as they go out, kept for as long as the notice. */
final class Messages {
    private Messages() {}

    /** The message of one notice to one of the contract's channels; its id. */
    static long ofNotice(Handle handle, Pending notice, long channelId, Words words) {
        return handle.createQuery("""
                        with made as (
                            insert into message (registration_id, channel_id, purpose, language, subject_line, body)
                            values (:registration, :channel, 'NOTICE', :language, :subject, :body) returning id)
                        insert into message_notice (message_id, notice_id, template_id)
                        select id, :notice, :template from made returning message_id""")
                .bind("registration", notice.registrationId())
                .bind("channel", channelId)
                .bind("language", notice.language())
                .bind("subject", words.subjectLine())
                .bind("body", words.body())
                .bind("notice", notice.id())
                .bind("template", words.templateId())
                .mapTo(Long.class)
                .one();
    }
}
