package gov.voice.web.health;

import gov.voice.platform.SchemaVersion;
import gov.voice.web.shell.BareWords;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves nothing while the database does not answer or has another schema than this build's: 503, with a page that calls
 * no service. Declared in {@code web.xml}, so that it stands before every other filter. Style sheets and icons pass,
 * since that page needs them; health is outside of the application.
 */
public class SchemaGuard implements Filter {
    private static final String PAGE = "/WEB-INF/errorpages/unavailable.xhtml";
    private static final String RETRY_SECONDS = "10";

    @Inject
    private SchemaVersion schema;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/") || schema.fits()) {
            chain.doFilter(plainRequest, plainResponse);
            return;
        }
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/api")) {
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("type", "about:blank")
                            .add("title", "Service Unavailable")
                            .add("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                            .add("detail", BareWords.get("en", "api.unavailable"))
                            .build()
                            .toString());
        } else {
            request.getRequestDispatcher(PAGE).forward(plainRequest, plainResponse);
        }
    }
}
