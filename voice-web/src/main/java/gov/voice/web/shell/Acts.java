package gov.voice.web.shell;

import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.function.Supplier;

/**
 * The one way in which a page does what somebody asked for. What cannot be done as things stand is said on the same page,
 * with all that was typed on it: why it was refused, that somebody else was faster, which field holds a slip.
 */
@RequestScoped
public class Acts {
    @Inject
    private Words words;

    /**
     * Does something, says so, and goes on.
     *
     * @param said bundle key of what is said when it is done
     * @param next where to go then, also where the act has just made it; asked only when it is done
     * @param reread reads anew what the page shows, but not what was typed, where somebody else was faster
     * @return where to go; null stays on the page
     */
    public String done(String said, Supplier<String> next, Runnable act, Runnable reread) {
        return go(
                () -> {
                    act.run();
                    words.done(said);
                    return next.get();
                },
                reread);
    }

    /** The same for a page that names one place to go on to, and shows nothing that could have changed. */
    public String done(String said, String next, Runnable act) {
        return done(said, () -> next, act, () -> {});
    }

    /** The same for a page that names one place to go on to. */
    public String done(String said, String next, Runnable act, Runnable reread) {
        return done(said, () -> next, act, reread);
    }

    /** Does something that says by itself what was done, and answers where to go. */
    public String go(Supplier<String> act) {
        return go(act, () -> {});
    }

    /** The same for a page that has something to read anew where somebody else was faster. */
    public String go(Supplier<String> act, Runnable reread) {
        try {
            return act.get();
        } catch (Refused refused) {
            words.refused(refused);
        } catch (Conflict conflict) {
            words.error(isThere(reread) ? "act.conflict" : "act.gone");
        } catch (ConstraintViolationException slips) {
            words.slips(slips.getConstraintViolations());
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof ConstraintViolationException slips)) {
                throw wrapped;
            }
            words.slips(slips.getConstraintViolations());
        }
        return null;
    }

    /** Whether what the page is about can still be read. */
    private static boolean isThere(Runnable reread) {
        try {
            reread.run();
            return true;
        } catch (NotFound gone) {
            return false;
        }
    }
}
