package gov.voice.it;

import gov.voice.registration.Consent;
import gov.voice.registration.ConsentGiven;
import gov.voice.registration.Depth;
import gov.voice.registration.Reach;
import gov.voice.registration.Terms;
import gov.voice.registration.Topic;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** What a contract in a test says where the test does not care. */
final class Contracts {
    static final Consent CONSENT = new Consent("IC-2026-1", ConsentGiven.SIGNED, LocalDate.of(2026, 11, 2));

    private Contracts() {}

    /** Terms in full and in Spanish, by Chicago's clock. */
    static Terms terms(Set<Topic> topics, LocalTime safeFrom, LocalTime safeUntil, List<Reach> channels) {
        return new Terms(
                topics, Depth.FULL, "es", "America/Chicago", safeFrom, safeUntil, false, false, "her sister", channels);
    }

    /** The version of a contract as it stands. */
    static long version(long id) {
        return Owner.number("select version from registration where id = ?", id);
    }
}
