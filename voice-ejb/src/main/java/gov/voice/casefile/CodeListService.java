package gov.voice.casefile;

import static gov.voice.access.Role.ADMINISTRATOR;
import static gov.voice.access.Role.ANALYST;
import static gov.voice.access.Role.AUDITOR;
import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.HOTLINE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.platform.Database;
import gov.voice.platform.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The lists that people choose from. They are dated rows: an entry that ended is still read where it was used. */
@Stateless
@Gated
public class CodeListService {
    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** What may be chosen today, in order; empty for a list that is not there. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR, ADMINISTRATOR})
    public List<CodeRow> current(String list) {
        return database.query(handle -> handle.createQuery("""
                        select code, position, label_en, label_es from code_list
                        where list = :list and valid_from <= :today and (valid_to is null or valid_to > :today)
                        order by position""")
                .bind("list", list)
                .bind("today", Today.of(clock))
                .mapTo(CodeRow.class)
                .list());
    }

    /** All that was ever in a list, the newest wording of each code. */
    @Permit({HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR, ADMINISTRATOR})
    public List<CodeRow> ever(String list) {
        return database.query(handle ->
                handle.createQuery("""
                        select distinct on (code) code, position, label_en, label_es from code_list
                        where list = :list order by code, valid_from desc""").bind("list", list).mapTo(CodeRow.class).list());
    }
}
