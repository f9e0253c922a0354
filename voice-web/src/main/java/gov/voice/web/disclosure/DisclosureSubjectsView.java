package gov.voice.web.disclosure;

import gov.voice.hold.CheckService;
import gov.voice.hold.WatchedPage;
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

    private int page = 1;
    private WatchedPage found = new WatchedPage(List.of(), 0, 0);

    /** Reads the page that the address asks for. */
    public void load() {
        page = Math.max(1, page);
        found = checkService.watched((page - 1) * SIZE, SIZE);
    }

    public boolean isMore() {
        return (long) page * SIZE < found.total();
    }

    public WatchedPage getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
