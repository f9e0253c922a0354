package gov.voice.web.template;

import gov.voice.notice.template.TemplateRow;
import gov.voice.notice.template.TemplateService;
import gov.voice.notice.template.TemplateState;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Versions of the words, by state and language; the drafts that were ticked are approved in one act. */
@Named
@ViewScoped
public class TemplateListView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the ticked boxes are called: their values are ids, so that a list that changed meanwhile approves nothing else. */
    private static final String TICKED = "ticked";

    private static final String ALL = "ALL";
    private static final List<String> LANGUAGES = List.of(ALL, "en", "es");

    @EJB
    private transient TemplateService templateService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    @Inject
    private transient FacesContext faces;

    private String state;
    private String language;
    private transient List<TemplateRow> rows;

    /** Reads the list that the address asks for; what it does not say is: all drafts, or what is in force if there are none. */
    public void load() {
        if (language == null || !LANGUAGES.contains(language)) {
            language = ALL;
        }
        boolean said =
                Arrays.stream(TemplateState.values()).anyMatch(one -> one.name().equals(state));
        if (!said) {
            state = TemplateState.DRAFT.name();
        }
        if (!said && getRows().isEmpty()) {
            state = TemplateState.APPROVED.name();
            rows = null;
        }
    }

    /** Approves what was ticked: all of it or, where one cannot be, none. */
    public String approve() {
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().get(TICKED);
        List<Long> ids = ticked == null
                ? List.of()
                : Arrays.stream(ticked).map(Long::valueOf).toList();
        acts.go(() -> {
            templateService.approve(ids);
            words.done("template.approved", ids.size());
            return null;
        });
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/template/list.xhtml?faces-redirect=true";
    }

    /** Whether drafts can be ticked by this person. */
    public boolean isApproves() {
        return shell.is("DISCLOSURE", "SUPERVISOR");
    }

    /** Whether ticking makes sense on this list. */
    public boolean isTicks() {
        return isApproves() && TemplateState.DRAFT.name().equals(state);
    }

    /** Address of the same list with something else chosen. */
    public String link(String otherState, String otherLanguage) {
        return "list.xhtml?state=" + otherState + "&language=" + otherLanguage;
    }

    public TemplateState[] getStates() {
        return TemplateState.values();
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = templateService.list(TemplateState.valueOf(state), ALL.equals(language) ? null : language);
        }
        return rows;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
