package gov.voice.hold;

import java.time.Instant;

/**
 * A subject that a disclosure officer has to do with.
 *
 * @param name empty where the record has none yet
 * @param waitingSince when the open check was asked for; null where none is open
 * @param urgent whether an urgent notice waits for the check
 * @param lastResult of the newest check; null where there was none
 * @param lastCheckedAt null where there was none
 * @param holds holds in force on the subject itself
 */
public record WatchedSubject(
        long id,
        String number,
        String name,
        Instant waitingSince,
        boolean urgent,
        CheckResult lastResult,
        Instant lastCheckedAt,
        int holds) {}
