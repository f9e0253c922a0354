package gov.voice.disclosure;

import static gov.voice.access.Role.ADMINISTRATOR;
import static gov.voice.access.Role.AUDITOR;
import static gov.voice.access.Role.DISCLOSURE;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.platform.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * How each stage may be told, as dated rows. The past is never changed: what was told in March stays explained by March's
 * row. A new row ends the one before it on its own first day, which is yet to come.
 */
@Stateless
@Gated
public class ReleaseClassService {
    private static final String ROW = """
            select s.code, s.title_en, s.title_es, c.class as letter, c.urgent, c.by_person, c.authority, c.valid_from, c.valid_to
            from stage s join release_class c on c.code = s.code
            """;

    @Inject
    private Database database;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** What holds on a day, by code. */
    @Permit({ADMINISTRATOR, DISCLOSURE, AUDITOR})
    public List<ReleaseClassRow> on(LocalDate day) {
        return database.query(handle -> handle.createQuery(ROW
                        + "where c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day) order by s.code")
                .bind("day", day)
                .mapTo(ReleaseClassRow.class)
                .list());
    }

    /**
     * Every row of a stage, newest first.
     *
     * @throws NotFound where there is no such stage
     */
    @Permit({ADMINISTRATOR, DISCLOSURE, AUDITOR})
    public List<ReleaseClassRow> history(String code) {
        List<ReleaseClassRow> rows =
                database.query(handle -> handle.createQuery(ROW + "where s.code = :code order by c.valid_from desc")
                        .bind("code", code)
                        .mapTo(ReleaseClassRow.class)
                        .list());
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return rows;
    }

    /**
     * Adds a row; the one before it ends on its first day.
     *
     * @throws NotFound where there is no such stage
     * @throws Refused where a part is missing, the day is not to come, or a row begins on it or later already
     */
    @Permit(ADMINISTRATOR)
    public void add(NewReleaseClass wanted) {
        wanted.requireWhole(Today.of(clock));
        database.query(handle -> {
            if (lastFrom(handle, wanted.code()).isBefore(wanted.from())) {
                return write(handle, wanted);
            }
            throw new Refused("dated-later");
        });
        trail.detail("code", wanted.code());
        trail.detail("class", wanted.letter());
        trail.detail("from", wanted.from());
    }

    /** First day of the newest row, which stays locked: of two who add at once the second sees the first one's. */
    private static LocalDate lastFrom(Handle handle, String code) {
        return handle
                .createQuery("select valid_from from release_class where code = :code order by valid_from for update")
                .bind("code", code)
                .mapTo(LocalDate.class)
                .list()
                .stream()
                .max(LocalDate::compareTo)
                .orElseThrow(NotFound::new);
    }

    private static int write(Handle handle, NewReleaseClass wanted) {
        handle.createUpdate("""
                        update release_class set valid_to = :from
                        where code = :code and (valid_to is null or valid_to > :from)""")
                .bind("from", wanted.from())
                .bind("code", wanted.code())
                .execute();
        return handle.createUpdate("""
                        insert into release_class (code, class, urgent, by_person, authority, valid_from)
                        values (:code, :letter, :urgent, :person, :authority, :from)""")
                .bind("code", wanted.code())
                .bind("letter", wanted.letter())
                .bind("urgent", wanted.urgent())
                .bind("person", wanted.byPerson())
                .bind("authority", wanted.authority().strip())
                .bind("from", wanted.from())
                .execute();
    }
}
