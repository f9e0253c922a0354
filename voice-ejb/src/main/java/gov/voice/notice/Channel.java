package gov.voice.notice;

/** A way by which the machine can hand over a message. Implemented by the package {@code channel}; asked only by senders. */
public interface Channel {

    /** The kind of rung it serves, such as {@code EMAIL}. */
    String kind();

    /** A line to hand over several messages on, one after the other. Opening it sends nothing and never fails. */
    Line open();

    /** One connection, used by one thread. It connects when it is asked to be ready, and again when it was cut. */
    interface Line extends AutoCloseable {
        /** Whether the other side can be reached at this moment; connects where it must. Hands nothing over. */
        boolean ready();

        /**
         * Hands over one message, within the configured deadline. Never throws for what the other side does: every end has
         * its {@link Answer}.
         */
        Answer hand(Letter letter);

        @Override
        void close();
    }

    /**
     * What the channel answered.
     *
     * @param words what the other side said, such as {@code 250 Ok}; a sentence of ours where it said nothing
     */
    record Answer(Result result, String words) {}

    /** How handing over ended. */
    enum Result {
        /** Taken over: it is the channel's now. */
        ACCEPTED,
        /** Nothing was handed over, and nobody could be reached; the next message fares no better. */
        UNREACHABLE,
        /** Nothing was handed over; it may work later. */
        LATER,
        /** The address or the message is refused for good. */
        REFUSED,
        /** It may or may not have been taken over. */
        UNKNOWN
    }
}
