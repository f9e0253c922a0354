package gov.voice.demo;

import gov.voice.access.SystemWork;
import gov.voice.notice.NoticeState;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** Sees to it that the story has notices in every state in which one can rest, so that there is one of each to look at. */
@ApplicationScoped
public class DemoStates {
    /** Passed through in moments: nothing rests there. */
    private static final Set<NoticeState> PASSING = EnumSet.of(NoticeState.NEW, NoticeState.SENDING);

    @Inject
    private SystemWork system;

    @Inject
    private Database database;

    /** Waits until the last has come about; where one does not, the story is not what it should be, and that is said. */
    void requireAll() {
        Set<NoticeState> wanted = EnumSet.complementOf(EnumSet.copyOf(PASSING));
        if (stopped() == 0) {
            wanted.remove(NoticeState.BRAKED);
        }
        Patience.until("there are notices in every state of " + wanted, () -> seen().containsAll(wanted));
    }

    /** None where the brake is set so high that the archive is not sent. */
    private long stopped() {
        return system.apart(
                "demo",
                "Demo.stopped",
                () -> database.query(handle -> handle.createQuery("select count(*) from feed_batch")
                        .mapTo(Long.class)
                        .one()));
    }

    private Set<NoticeState> seen() {
        return Set.copyOf(system.apart(
                "demo",
                "Demo.states",
                () -> database.query(handle -> handle.createQuery("select distinct state from notice")
                        .mapTo(NoticeState.class)
                        .list())));
    }
}
