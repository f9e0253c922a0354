package gov.voice.web.disclosure;

import gov.voice.hold.CheckService;
import gov.voice.hold.WatchedPage;
import gov.voice.web.shell.ListAddress;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Subjects that wait for a check, then those checked or held before; the page stands in the address. */
@Named
@RequestScoped
public class DisclosureSubjectsView {
    private static final int SIZE = 50;

    @EJB
    private CheckService checkService;

    private final ListAddress<ListAddress.Unsorted> list = ListAddress.unsorted("subjects.xhtml", SIZE);
    private WatchedPage found = new WatchedPage(List.of(), 0, 0);

    /** Reads the page that the address asks for. */
    public void load() {
        found = checkService.watched(list.offset(), list.size());
        list.found(found.total());
    }

    public WatchedPage getFound() {
        return found;
    }

    public ListAddress<ListAddress.Unsorted> getList() {
        return list;
    }
}
