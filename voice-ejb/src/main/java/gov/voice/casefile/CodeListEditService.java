package gov.voice.casefile;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Conflict;
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
 * How an administrator keeps the lists of the office. Rows are dated and the past is never changed: an entry ends, or gets
 * another wording, on a day to come.
 */
@Stateless
@Gated
public class CodeListEditService {
    @Inject
    private Database database;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** The lists that there are. */
    @Permit(ADMINISTRATOR)
    public List<String> lists() {
        return database.query(handle -> handle.createQuery("select distinct list from code_list order by list")
                .mapTo(String.class)
                .list());
    }

    /** Every row of a list: those in use, those to come, those that ended. */
    @Permit(ADMINISTRATOR)
    public List<DatedCode> rows(String list) {
        return database.query(handle -> handle.createQuery("""
                        select code, position, label_en, label_es, valid_from, valid_to,
                               case when valid_from > :today then 'TO_COME' when valid_to <= :today then 'ENDED'
                                    else 'NOW' end as standing
                        from code_list where list = :list
                        order by coalesce(valid_to <= :today, false), position, code, valid_from""")
                .bind("list", list)
                .bind("today", today())
                .mapTo(DatedCode.class)
                .list());
    }

    /**
     * Adds an entry, or another wording of one, which ends on that day.
     *
     * @throws NotFound where there is no such list
     * @throws Refused where a part is missing, the day is not to come, or a row of the code begins on it or later already
     */
    @Permit(ADMINISTRATOR)
    public void add(NewCode wanted) {
        wanted.requireWhole(today());
        if (!lists().contains(wanted.list())) {
            throw new NotFound();
        }
        database.query(handle -> {
            boolean later = rowsOf(handle, wanted.list(), wanted.code()).stream()
                    .anyMatch(from -> !from.isBefore(wanted.from()));
            if (later) {
                throw new Refused("dated-later");
            }
            end(handle, wanted.list(), wanted.code(), wanted.from());
            int added = handle.createUpdate("""
                            insert into code_list (list, code, position, label_en, label_es, valid_from)
                            values (:list, :code, :position, :en, :es, :from) on conflict do nothing""")
                    .bind("list", wanted.list())
                    .bind("code", wanted.code())
                    .bind("position", wanted.position())
                    .bind("en", wanted.labelEn().strip())
                    .bind("es", wanted.labelEs().strip())
                    .bind("from", wanted.from())
                    .execute();
            if (added == 0) {
                throw new Conflict();
            }
            return null;
        });
        written(wanted.list(), wanted.code());
    }

    /**
     * Ends an entry; what was chosen before can still be read.
     *
     * @param on the first day on which it may no longer be chosen
     * @throws NotFound where it may not be chosen anyway
     * @throws Refused where the day is not to come
     */
    @Permit(ADMINISTRATOR)
    public void end(String list, String code, LocalDate on) {
        if (on == null || !on.isAfter(today())) {
            throw new Refused("dated-past");
        }
        if (database.query(handle -> end(handle, list, code, on)) == 0) {
            throw new NotFound();
        }
        written(list, code);
    }

    /** First days of a code's rows, which stay locked: of two who write at once the second sees the first one's. */
    private static List<LocalDate> rowsOf(Handle handle, String list, String code) {
        return handle.createQuery(
                        "select valid_from from code_list where list = :list and code = :code order by valid_from for update")
                .bind("list", list)
                .bind("code", code)
                .mapTo(LocalDate.class)
                .list();
    }

    private static int end(Handle handle, String list, String code, LocalDate on) {
        return handle.createUpdate("""
                        update code_list set valid_to = :on
                        where list = :list and code = :code and valid_from < :on and (valid_to is null or valid_to > :on)""")
                .bind("list", list)
                .bind("code", code)
                .bind("on", on)
                .execute();
    }

    private void written(String list, String code) {
        trail.detail("list", list);
        trail.detail("code", code);
    }

    private LocalDate today() {
        return Today.of(clock);
    }
}
