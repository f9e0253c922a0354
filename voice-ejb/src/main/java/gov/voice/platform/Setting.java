package gov.voice.platform;

/**
 * Every setting of the product, in one catalogue. Values come from MicroProfile Config under {@link #key()}: an
 * environment variable, a system property, the server's own configuration, or the default in
 * {@code META-INF/microprofile-config.properties}. Lists, templates, clocks and release classes are no settings: they
 * are dated rows.
 */
public enum Setting {
    /** JDBC address of the one database; the role it names must be {@code voice_app}. */
    DATABASE_URL("voice.db.url"),
    /** Database role the server connects as. Owns nothing. */
    DATABASE_USER("voice.db.user"),
    /** Password of that role. */
    DATABASE_PASSWORD("voice.db.password", true),
    /** Host name of the mail server that takes the office's mail. */
    MAIL_HOST("voice.mail.host"),
    /** Port of the mail server. */
    MAIL_PORT("voice.mail.port"),
    /** User at the mail server; empty: no sign-in. */
    MAIL_USER("voice.mail.user"),
    /** Password at the mail server. */
    MAIL_PASSWORD("voice.mail.password", true),
    /** Whether the connection must be upgraded to TLS before anything is handed over. */
    MAIL_STARTTLS("voice.mail.starttls"),
    /** Sender's address of a mail that may name the agency. */
    MAIL_FROM("voice.mail.from"),
    /** Sender's name of a mail that may name the agency. */
    MAIL_FROM_NAME("voice.mail.from-name"),
    /** Sender's address where the agency must not be named; its domain must not name it either. */
    MAIL_NEUTRAL_FROM("voice.mail.neutral-from"),
    /** Sender's name where the agency must not be named. */
    MAIL_NEUTRAL_NAME("voice.mail.neutral-name"),
    /** Minutes without activity after which a session ends. */
    SESSION_MINUTES("voice.session.minutes"),
    /** Failed sign-ins in a row after which an account is locked. */
    LOCKOUT_FAILURES("voice.lockout.failures"),
    /** Minutes for which it is locked. */
    LOCKOUT_MINUTES("voice.lockout.minutes"),
    /** Hours for which a 1367 check may be relied on. */
    CHECK_1367_HOURS("voice.gate.check-1367-hours"),
    /** Hours after which a fact that became known late goes to a person before it is told. */
    LATE_NEWS_HOURS("voice.gate.late-news-hours"),
    /** Largest feed file taken, in bytes. */
    FEED_MAX_BYTES("voice.feed.max-bytes"),
    /** Largest size all compressed parts of a feed file may unpack to, taken together, in bytes. */
    FEED_MAX_UNPACKED_BYTES("voice.feed.max-unpacked-bytes"),
    /** Notices of one batch above which the mass brake stops it, whatever is usual. */
    BRAKE_BATCH_NOTICES("voice.brake.batch-notices"),
    /** Times the usual hourly number of a feed and code at which the brake stops a batch. */
    BRAKE_USUAL_TIMES("voice.brake.usual-times"),
    /** Notices of one feed and code in an hour that are never unusual, however few it usually brings. */
    BRAKE_UNUSUAL_FLOOR("voice.brake.unusual-floor"),
    /** How many notices may be sent at the same time. */
    SENDERS("voice.send.senders"),
    /** Seconds one mail may take to be handed over; shorter than the lease. */
    SEND_DEADLINE_SECONDS("voice.send.deadline-seconds"),
    /** Seconds after which work of a dead node is taken over. */
    LEASE_SECONDS("voice.send.lease-seconds"),
    /** Tries of a mail before a person is asked to call. */
    SEND_TRIES("voice.send.tries"),
    /** Seconds before the second try; doubled for each further one. */
    SEND_BACKOFF_SECONDS("voice.send.backoff-seconds"),
    /** Number that a caller who reports a crime is given: the office is no tip line. */
    TIP_LINE("voice.contact.tip-line"),
    /** Minutes in which a tally can be undone by whoever made it. */
    TALLY_UNDO_MINUTES("voice.contact.tally-undo-minutes"),
    /** Calls that came to nothing before a notice counts as unreachable. */
    CALL_TRIES("voice.call.tries");

    private final String key;
    private final boolean secret;

    Setting(String key) {
        this(key, false);
    }

    Setting(String key, boolean secret) {
        this.key = key;
        this.secret = secret;
    }

    /** The MicroProfile Config key. */
    public String key() {
        return key;
    }

    /** Whether the value is never shown, only whether it is set. */
    public boolean secret() {
        return secret;
    }
}
