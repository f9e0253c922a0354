package gov.voice.notice;

/** How often somebody tried to call about a notice: a way that was found after it had been given up is a new beginning. */
final class CallTries {
    /** A number, for a query over {@code notice n}. */
    static final String COUNT = """
            (select count(*) from message_notice mn join attempt a on a.message_id = mn.message_id
             where mn.notice_id = n.id and a.kind = 'CALL' and a.made_at >= coalesce(n.reopened_at, n.made_at))""";

    private CallTries() {}
}
