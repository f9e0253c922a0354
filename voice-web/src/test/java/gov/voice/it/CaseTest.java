package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.casefile.CaseField;
import gov.voice.casefile.CaseListService;
import gov.voice.casefile.CaseQuery;
import gov.voice.casefile.CaseRow;
import gov.voice.casefile.CaseScope;
import gov.voice.casefile.CaseService;
import gov.voice.platform.Order;
import jakarta.ejb.EJB;
import java.util.List;

/** A case of an office, with whoever opened it, a colleague, their supervisor, and somebody of another office. */
abstract class CaseTest extends ContainerTest {
    static final Order<CaseField> NEWEST = new Order<>(CaseField.OPENED, true);

    @EJB
    CaseService cases;

    @EJB
    CaseListService lists;

    final long office = People.office();
    final Actor owner = People.staff(Role.SPECIALIST, office);
    final Actor colleague = People.staff(Role.SPECIALIST, office);
    final Actor supervisor = People.staff(Role.SUPERVISOR, office);
    final Actor elsewhere = People.staff(Role.SPECIALIST, People.office());

    long open() {
        return People.as(owner, () -> cases.open("VEHICULAR"));
    }

    static long version(long id) {
        return Owner.number("select version from case_file where id = ?", id);
    }

    List<Long> ids(Actor actor, CaseScope scope) {
        return People.as(actor, () -> lists.list(new CaseQuery(scope, null, NEWEST, 1))).rows().stream()
                .map(CaseRow::id)
                .toList();
    }
}
