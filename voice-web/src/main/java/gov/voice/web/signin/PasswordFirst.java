package gov.voice.web.signin;

import gov.voice.staff.SelfService;
import jakarta.ejb.EJB;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;

/**
 * Leads whoever signed in with a password that somebody else has set to the page where they choose their own; until then
 * there is no other page for them. Once it is known to be their own, it is not asked again in this session.
 */
@WebFilter(filterName = "password-first", urlPatterns = "/*")
public class PasswordFirst implements Filter {
    /** Whose password is known to be their own: somebody else may sign in in the same session. */
    private static final String OWN = "gov.voice.password-own";

    private static final String PAGE = "/preferences.xhtml";
    private static final Set<String> OPEN = Set.of(PAGE, "/session/alive");

    @EJB
    private SelfService selfService;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/") || OPEN.contains(path) || !isDue(request)) {
            chain.doFilter(plainRequest, plainResponse);
        } else {
            ((HttpServletResponse) plainResponse).sendRedirect(request.getContextPath() + PAGE);
        }
    }

    private boolean isDue(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            return false;
        }
        String name = request.getUserPrincipal().getName();
        if (name.equals(session.getAttribute(OWN))) {
            return false;
        }
        boolean due = selfService.whoAmI().passwordDue();
        if (!due) {
            session.setAttribute(OWN, name);
        }
        return due;
    }
}
