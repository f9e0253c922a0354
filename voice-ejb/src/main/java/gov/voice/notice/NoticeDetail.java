package gov.voice.notice;

import java.time.Instant;
import java.util.List;

/**
 * One notice with everything that happened to it.
 *
 * @param why codes, as bundle keys {@code why.…}; only where the reader may know them
 * @param owner full name of the person who owns an unreachable one; null otherwise
 * @param messages what was, or is to be, said, newest first
 */
public record NoticeDetail(
        NoticeRow notice,
        List<String> why,
        String owner,
        Instant madeAt,
        Instant endedAt,
        String number,
        List<Message> messages,
        List<Try> attempts,
        List<Disclosure> disclosures) {

    /** Exact words. */
    public record Message(long id, String kind, String address, String subjectLine, String body, Instant madeAt) {}

    /**
     * One attempt.
     *
     * @param mailId Message-ID of a mail; null for a call
     * @param madeBy full name of who called; null for the machine
     */
    public record Try(
            long id,
            String kind,
            String state,
            String mailId,
            Instant madeAt,
            Instant answeredAt,
            String answer,
            String madeBy) {}

    /**
     * One line of the disclosure accounting.
     *
     * @param less whether only the shorter sentence was told
     * @param usual whether the purpose is the one that every notice has
     */
    public record Disclosure(
            Instant disclosedAt,
            boolean less,
            boolean usual,
            String purpose,
            String authority,
            String recipient,
            String address) {}

    public NoticeDetail {
        why = List.copyOf(why);
        messages = List.copyOf(messages);
        attempts = List.copyOf(attempts);
        disclosures = List.copyOf(disclosures);
    }
}
