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
import java.util.Map;
import java.util.Set;

/**
 * Leads whoever signed in with a password that somebody else has set to the page where they choose their own; until then
 * there is no other page for them. Asked once in a session.
 */
@WebFilter(filterName = "password-first", urlPatterns = "/*")
public class PasswordFirst implements Filter {
    private static final String DUE = "gov.voice.password-due";
    private static final String PAGE = "/preferences.xhtml";
    private static final Set<String> OPEN = Set.of(PAGE, "/session/alive");

    @EJB
    private SelfService selfService;

    /** The password was changed. */
    public static void done(Map<String, Object> session) {
        session.put(DUE, false);
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/")
                || OPEN.contains(path)
                || request.getUserPrincipal() == null
                || !isDue(request.getSession(false))) {
            chain.doFilter(plainRequest, plainResponse);
        } else {
            ((HttpServletResponse) plainResponse).sendRedirect(request.getContextPath() + PAGE);
        }
    }

    private boolean isDue(HttpSession session) {
        if (session == null) {
            return false;
        }
        if (session.getAttribute(DUE) == null) {
            session.setAttribute(DUE, selfService.whoAmI().passwordDue());
        }
        return (Boolean) session.getAttribute(DUE);
    }
}
