package gov.voice.notice;

import java.util.EnumSet;
import java.util.Set;

/** Where a notice stands. The names are keys of the bundles ({@code notice.state.…}) and values of the database. */
public enum NoticeState {
    /** Made, not yet decided. */
    NEW,
    /** Stopped by the mass brake, until a supervisor rules. */
    BRAKED,
    /** Something is missing that can still come. */
    WAITING,
    /** A disclosure officer must look. */
    REVIEW,
    /** May be told; a sender takes it at the next safe moment. */
    RELEASED,
    /** Being handed over. */
    SENDING,
    /** A person tells it by voice. */
    CALL,
    /** A mail may or may not have left; a person finds out. */
    UNCONFIRMED,
    /** Handed to the channel, or told. */
    DELIVERED,
    /** The registrant said that it arrived. */
    ACKNOWLEDGED,
    /** A rule or a person keeps it back. */
    WITHHELD,
    /** The contract does not ask for it, or no longer. */
    NOT_WANTED,
    /** A correction takes its place. */
    SUPERSEDED,
    /** Nobody could be reached; a person owns it. */
    UNREACHABLE;

    private static final Set<NoticeState> OUTCOMES =
            EnumSet.of(DELIVERED, ACKNOWLEDGED, WITHHELD, NOT_WANTED, SUPERSEDED, UNREACHABLE);

    /** Whether it is an outcome, in which a notice ends. */
    public boolean outcome() {
        return OUTCOMES.contains(this);
    }
}
