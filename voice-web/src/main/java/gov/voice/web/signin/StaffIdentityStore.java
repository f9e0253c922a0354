package gov.voice.web.signin;

import gov.voice.staff.SignIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The accounts of the office as an identity store. */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

    @EJB
    private SignIn signIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential tried)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return signIn.judge(tried.getCaller(), tried.getPasswordAsString())
                .map(one -> new CredentialValidationResult(
                        new StaffPrincipal(one.actor().name(), one.passwordSince()),
                        Set.of(one.actor().role().name())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
