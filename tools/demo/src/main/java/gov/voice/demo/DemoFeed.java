package gov.voice.demo;

import gov.voice.feed.FeedTokenService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A token for the detention feed, new at each start. */
@ApplicationScoped
public class DemoFeed {
    @EJB
    private FeedTokenService tokens;

    @Inject
    private DemoStaff staff;

    String token() {
        return DemoStaff.as(staff.administrator(), () -> tokens.make("ice-detention", "try-out"));
    }
}
