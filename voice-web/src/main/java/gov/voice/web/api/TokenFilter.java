package gov.voice.web.api;

import gov.voice.feed.TokenBearer;
import gov.voice.feed.TokenCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;

/** Lets the bearer of a token pass, to the feed of that token: any other feed is to them as if there were none. */
@ByToken
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {
    /** The request property that holds the {@link TokenBearer}. */
    static final String BEARER = "gov.voice.bearer";

    private static final String SCHEME = "bearer ";

    @Inject
    private TokenCheck tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean given = header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        Optional<TokenBearer> bearer =
                given ? tokens.check(header.substring(SCHEME.length()).strip()) : Optional.empty();
        if (bearer.isEmpty()) {
            request.abortWith(unknown(given));
        } else if (!bearer.get()
                .feed()
                .equals(request.getUriInfo().getPathParameters().getFirst("feed"))) {
            throw new NotFoundException();
        } else {
            request.setProperty(BEARER, bearer.get());
        }
    }

    private static Response unknown(boolean given) {
        return Response.fromResponse(Problem.of(Response.Status.UNAUTHORIZED.getStatusCode(), "api.unauthorized"))
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"voice\"" + (given ? ", error=\"invalid_token\"" : ""))
                .build();
    }
}
