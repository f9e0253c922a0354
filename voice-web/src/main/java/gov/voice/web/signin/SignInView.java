package gov.voice.web.signin;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import gov.voice.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signing in. Wrong name, wrong password and locked look alike. */
@Named
@RequestScoped
public class SignInView {
    private static final String START = "/day.xhtml";

    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    @Inject
    private Words words;

    private String login;
    private String password;

    /** Checks what was typed and goes on to the start page; otherwise says one thing for every reason. */
    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(login, password))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            ((HttpServletRequest) external.getRequest()).changeSessionId();
            external.redirect(external.getRequestContextPath() + START);
            faces.responseComplete();
        } else {
            words.error("signin.failed");
        }
        password = null;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
