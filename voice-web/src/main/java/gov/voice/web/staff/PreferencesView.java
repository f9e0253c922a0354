package gov.voice.web.staff;

import gov.voice.staff.SelfService;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the signed-in person wants the pages. */
@Named
@RequestScoped
public class PreferencesView {
    @EJB
    private SelfService selfService;

    @Inject
    private Shell shell;

    @Inject
    private Words words;

    private String language;
    private boolean shortcuts;

    @PostConstruct
    void load() {
        language = shell.getSelf().language();
        shortcuts = shell.getSelf().shortcuts();
    }

    /** Keeps the choice; it shows from the next page on. */
    public String save() {
        selfService.prefer(language, shortcuts);
        words.done("saved");
        return "/preferences.xhtml?faces-redirect=true";
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isShortcuts() {
        return shortcuts;
    }

    public void setShortcuts(boolean shortcuts) {
        this.shortcuts = shortcuts;
    }
}
