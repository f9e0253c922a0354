package gov.voice.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Gives the designed error pages their status, and a broken one the number under which the log tells more. */
@Named
@RequestScoped
public class ErrorAnswer {
    private static final Logger LOG = System.getLogger(ErrorAnswer.class.getName());
    private static final String NOT_TYPED = "(jakarta|primefaces)\\..*|.*password.*";
    private static final String CODE = "[A-Z]{3,}(_[A-Z0-9]+)*|on";

    @Inject
    private FacesContext faces;

    private String reference;

    public void notFound() {
        faces.getExternalContext().setResponseStatus(404);
    }

    public void conflict() {
        faces.getExternalContext().setResponseStatus(409);
    }

    public void expired() {
        faces.getExternalContext().setResponseStatus(403);
    }

    /** Nothing is served now; see {@code SchemaGuard}. */
    public void unavailable() {
        faces.getExternalContext().setResponseStatus(503);
    }

    /** Logs what broke, without what was typed, under a number that the person can read out. */
    public void broken() {
        faces.getExternalContext().setResponseStatus(500);
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        Throwable cause = (Throwable) request.get(RequestDispatcher.ERROR_EXCEPTION);
        LOG.log(
                Level.ERROR,
                "Broken request " + getReference() + " at " + request.get(RequestDispatcher.ERROR_REQUEST_URI),
                cause);
    }

    /**
     * What the person had typed into the page whose request failed, so that it can be copied: every field's words, without
     * those of the page itself, codes of lists, and passwords.
     */
    public List<String> getTyped() {
        return faces.getExternalContext().getRequestParameterValuesMap().entrySet().stream()
                .filter(field -> !field.getKey().matches(NOT_TYPED))
                .flatMap(field -> Arrays.stream(field.getValue())
                        .filter(words -> !words.isBlank() && !words.equals(field.getKey()) && !words.matches(CODE)))
                .toList();
    }

    /** The number to read out. */
    public String getReference() {
        if (reference == null) {
            reference = BrokenReference.next();
        }
        return reference;
    }
}
