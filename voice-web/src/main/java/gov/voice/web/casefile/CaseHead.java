package gov.voice.web.casefile;

import gov.voice.casefile.CaseHeader;
import gov.voice.casefile.CaseHeader.PersonMark;
import gov.voice.casefile.CaseHeader.Summary;
import gov.voice.casefile.CaseService;
import gov.voice.platform.NotFound;
import gov.voice.web.shell.Codes;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands above every page of a case. A page of a case names the parameter {@code id} as {@code caseHead.id}, loads
 * this first and then its own view, which has this injected.
 */
@Named
@ViewScoped
public class CaseHead implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseService caseService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Codes codes;

    @Inject
    private transient Words words;

    @Inject
    private transient FacesContext faces;

    private Long id;
    private CaseHeader header;

    /** @throws NotFound where there is no such case for the person, or none was named */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        header = caseService.header(id);
    }

    /** The victim's name as they spell it; the case's number while none is written down. */
    public String getTitle() {
        PersonMark victim = header.victim();
        return victim == null ? header.summary().number() : victim.name();
    }

    /** Whether the victim has died, what happened, where and when; as far as it is known. */
    public String getSubtitle() {
        Summary summary = header.summary();
        List<String> parts = new ArrayList<>();
        if (header.victim() != null && header.victim().deceased()) {
            parts.add(words.get("case.deceased"));
        }
        if (summary.victimizationType() != null) {
            parts.add(codes.label("victimization", summary.victimizationType()));
        }
        String place = Arrays.asList(summary.county(), summary.state()).stream()
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            parts.add(place);
        }
        if (summary.occurredOn() != null) {
            parts.add(shell.day(summary.occurredOn()));
        }
        return String.join(" · ", parts);
    }

    /** Names of the team, the owner first. */
    public String getTeam() {
        return header.team().stream().map(CaseHeader.TeamMember::fullName).collect(Collectors.joining(", "));
    }

    /** The tabs that the person's role has. */
    public List<CaseTab> getTabs() {
        return Arrays.stream(CaseTab.values())
                .filter(tab -> tab.isFor(shell.getSelf().role()))
                .toList();
    }

    /** The tab of the page shown; null where the page is none of them. */
    public CaseTab getHere() {
        String shown = faces.getViewRoot().getViewId();
        return Arrays.stream(CaseTab.values())
                .filter(tab -> tab.path().equals(shown))
                .findFirst()
                .orElse(null);
    }

    /** Whether the person's role works on cases, rather than reading them. */
    public boolean isEdits() {
        return shell.is("SPECIALIST", "SUPERVISOR");
    }

    /** Whether the person says who is in the team: the owner and supervisors. */
    public boolean isLeads() {
        return shell.is("SUPERVISOR")
                || shell.is("SPECIALIST")
                        && Long.valueOf(shell.getSelf().id())
                                .equals(header.summary().ownerId());
    }

    /** Address of a page of this case after a write. */
    String again(CaseTab tab) {
        return tab.path() + "?faces-redirect=true&id=" + id;
    }

    public CaseHeader getHeader() {
        return header;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
