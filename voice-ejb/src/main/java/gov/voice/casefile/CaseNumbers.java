package gov.voice.casefile;

import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import java.util.Locale;

/** Numbers of cases: the year (UTC) and a running number over all offices and years. */
@ApplicationScoped
public class CaseNumbers {
    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The next number, such as {@code V-2026-000123}; gaps are where an opening failed. */
    String next() {
        long running = database.query(handle -> handle.createQuery("select nextval('case_number_seq')")
                .mapTo(Long.class)
                .one());
        return String.format(Locale.ROOT, "V-%d-%06d", Year.now(clock).getValue(), running);
    }
}
