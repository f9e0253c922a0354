package gov.voice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/** The way out for mail on this node, and the name under which this node takes work. */
@ApplicationScoped
class MailRoom {
    /** This node, in leases; a new one at each start, so that a restarted node does not take its own old work for running. */
    private final String worker = UUID.randomUUID().toString();

    @Inject
    @Any
    private Instance<Channel> channels;

    String worker() {
        return worker;
    }

    /** A line to the mail server. */
    Channel.Line open() {
        return channels.stream()
                .filter(one -> Rung.EMAIL.equals(one.kind()))
                .findFirst()
                .orElseThrow()
                .open();
    }
}
