package gov.voice.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Leaving. */
@Named
@RequestScoped
public class SignOut {
    @Inject
    private FacesContext faces;

    /** Ends the session and shows the sign-in page. */
    public String leave() throws ServletException {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        request.logout();
        faces.getExternalContext().invalidateSession();
        return "/signin.xhtml?faces-redirect=true";
    }
}
