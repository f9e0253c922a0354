package gov.voice.notice;

import gov.voice.notice.template.Words;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes messages: the words as they go out, kept for as long as the notice. */
final class Messages {
    private Messages() {}

    /** The message of one notice to one of the contract's channels; its id. */
    static long ofNotice(Handle handle, Pending notice, long channelId, Words words) {
        Batch one = new Batch(1);
        long id = one.add(handle, notice, channelId, words);
        one.write(handle);
        return id;
    }

    /** Messages of many notices, written in two statements. */
    static final class Batch {
        private record Message(long id, Pending notice, long channelId, Words words) {}

        private final int atOnce;
        private final List<Message> messages = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        /** For about so many; more is no mistake. */
        Batch(int expected) {
            this.atOnce = expected;
        }

        /** Takes one up and returns the id that it will have. */
        long add(Handle handle, Pending notice, long channelId, Words words) {
            if (numbers.isEmpty()) {
                numbers.addAll(handle.createQuery("select nextval('message_seq') from generate_series(1, :n)")
                        .bind("n", atOnce)
                        .mapTo(Long.class)
                        .list());
            }
            long id = numbers.remove(0);
            messages.add(new Message(id, notice, channelId, words));
            return id;
        }

        /** Writes what was taken up. */
        void write(Handle handle) {
            if (messages.isEmpty()) {
                return;
            }
            PreparedBatch made = handle.prepareBatch("""
                    insert into message (id, registration_id, channel_id, purpose, language, subject_line, body)
                    values (:id, :registration, :channel, 'NOTICE', :language, :subject, :body)""");
            PreparedBatch carried = handle.prepareBatch(
                    "insert into message_notice (message_id, notice_id, template_id) values (:id, :notice, :template)");
            for (Message one : messages) {
                made.bind("id", one.id())
                        .bind("registration", one.notice().registrationId())
                        .bind("channel", one.channelId())
                        .bind("language", one.notice().language())
                        .bind("subject", one.words().subjectLine())
                        .bind("body", one.words().body())
                        .add();
                carried.bind("id", one.id())
                        .bind("notice", one.notice().id())
                        .bind("template", one.words().templateId())
                        .add();
            }
            made.execute();
            carried.execute();
            messages.clear();
        }
    }
}
