package gov.voice.web.staff;

import gov.voice.staff.SelfService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import gov.voice.web.signin.SessionPassword;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;

/** How the signed-in person wants the pages, and their password. */
@Named
@RequestScoped
public class PreferencesView {
    private static final String SELF = "/preferences.xhtml?faces-redirect=true";

    @EJB
    private SelfService selfService;

    @Inject
    private Shell shell;

    @Inject
    private Acts acts;

    @Inject
    private Words words;

    @Inject
    private HttpSession session;

    private String language;
    private boolean shortcuts;
    private String current;
    private String chosen;
    private String again;

    @PostConstruct
    void load() {
        language = shell.getSelf().language();
        shortcuts = shell.getSelf().shortcuts();
    }

    /** Keeps the choice; it shows from the next page on. */
    public String save() {
        return acts.done("saved", SELF, () -> selfService.prefer(language, shortcuts));
    }

    /** Changes the password, which ends the person's other sessions; whoever had to do so first can go everywhere then. */
    public String changePassword() {
        if (!chosen.equals(again)) {
            words.error("password.differ");
            return null;
        }
        boolean due = isPasswordDue();
        return acts.done(
                "password.changed",
                due ? "/day.xhtml?faces-redirect=true" : SELF,
                () -> SessionPassword.keep(session, selfService.changePassword(current, chosen)));
    }

    /** Whether this person must choose a password of their own before anything else. */
    public boolean isPasswordDue() {
        return shell.getSelf().passwordDue();
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

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
