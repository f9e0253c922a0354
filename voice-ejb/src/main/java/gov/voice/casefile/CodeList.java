package gov.voice.casefile;

import gov.voice.platform.Database;
import gov.voice.platform.Refused;
import gov.voice.platform.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** For services: whether a code may be used today. */
@ApplicationScoped
public class CodeList {
    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Whether the list has the code today; null is in no list. */
    public boolean has(String list, String code) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from code_list where list = :list and code = :code
                            and valid_from <= :today and (valid_to is null or valid_to > :today))""")
                .bind("list", list)
                .bind("code", code)
                .bind("today", Today.of(clock))
                .mapTo(Boolean.class)
                .one());
    }

    /** @throws Refused where the list has no such code today */
    public void require(String list, String code) {
        if (!has(list, code)) {
            throw new Refused("not-in-list");
        }
    }
}
