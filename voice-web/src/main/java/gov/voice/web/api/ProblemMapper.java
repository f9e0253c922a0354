package gov.voice.web.api;

import gov.voice.access.NotAllowed;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.web.shell.BrokenReference;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Every way in which a request can fail, as a problem document. Unknown, another feed's and not allowed are one. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return ofServer(refused.getResponse());
        }
        if (failure instanceof EJBException wrapped && wrapped.getCausedByException() != null) {
            return toResponse(wrapped.getCausedByException());
        }
        if (failure instanceof NotFound || failure instanceof NotAllowed) {
            return Problem.of(404, "api.not-found");
        }
        if (failure instanceof Conflict) {
            return Problem.of(409, "api.conflict");
        }
        if (failure instanceof Refused refused) {
            return Problem.of(400, refused.key(), refused.arguments());
        }
        String reference = BrokenReference.next();
        LOG.log(Level.ERROR, "Broken request " + reference, failure);
        return Problem.broken(reference);
    }

    private static Response ofServer(Response refusal) {
        Response.ResponseBuilder answer = Response.fromResponse(Problem.of(refusal.getStatus()));
        String allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }
}
