package gov.voice.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How people sign in today: a form over our own accounts. The server's ready-made form mechanism answers the request
 * after a failed sign-in with an empty page, since it keeps waiting for the form; this one keeps nothing. What comes
 * after sign-in needs only the caller's name, so an OpenID Connect mechanism can take this class's place.
 */
@ApplicationScoped
@AutoApplySession
public class FormMechanism implements HttpAuthenticationMechanism {
    private static final String SIGN_IN = "/signin.xhtml";

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            CredentialValidationResult result = stores.validate(credential);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                return AuthenticationStatus.SEND_FAILURE;
            }
            if (result.getCallerPrincipal() instanceof StaffPrincipal staff) {
                SessionPassword.keep(request.getSession(), staff.passwordSince());
            }
            return context.notifyContainerAboutLogin(result.getCallerPrincipal().getName(), result.getCallerGroups());
        }
        return context.isProtected() ? context.redirect(request.getContextPath() + SIGN_IN) : context.doNothing();
    }
}
