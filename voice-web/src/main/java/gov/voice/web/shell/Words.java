package gov.voice.web.shell;

import gov.voice.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Map;
import java.util.ResourceBundle;

/** Sentences for the person at the screen, in their language. */
@RequestScoped
public class Words {
    @Inject
    private FacesContext faces;

    /** A sentence of the bundle; a key that is missing shows itself. */
    public String get(String key, Object... arguments) {
        ResourceBundle bundle = faces.getApplication().getResourceBundle(faces, "msg");
        String pattern = bundle.containsKey(key) ? bundle.getString(key) : "???" + key + "???";
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, faces.getViewRoot().getLocale()).format(arguments);
    }

    /** A word of the bundle, or another where the bundle has none: for codes that are not all to be put in words. */
    public String orElse(String key, String other) {
        ResourceBundle bundle = faces.getApplication().getResourceBundle(faces, "msg");
        return bundle.containsKey(key) ? bundle.getString(key) : other;
    }

    /** Says that something was done, also after a redirect. */
    public void done(String key, Object... arguments) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, get(key, arguments), null));
    }

    /** Says why something could not be done. */
    public void refused(Refused refused) {
        faces.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_ERROR, get(refused.key(), refused.arguments()), null));
        faces.validationFailed();
    }

    /** Says that something did not work. */
    public void error(String key, Object... arguments) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, get(key, arguments), null));
        faces.validationFailed();
    }

    /** Says which fields hold something that cannot be, in the order of their names. */
    public void slips(Collection<? extends ConstraintViolation<?>> slips) {
        slips.stream()
                .map(this::slip)
                .sorted()
                .distinct()
                .forEach(slip -> faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, slip, null)));
        faces.validationFailed();
    }

    private String slip(ConstraintViolation<?> slip) {
        String field = "";
        for (Path.Node node : slip.getPropertyPath()) {
            field = node.getName();
        }
        String constraint =
                slip.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        Map<String, Object> bounds = slip.getConstraintDescriptor().getAttributes();
        String special = "slip." + constraint + "." + field;
        String text = get(
                orElse(special, null) == null ? "slip." + constraint : special,
                bounds.getOrDefault("min", 0),
                bounds.getOrDefault("max", 0));
        return orElse("slip.field." + field, null) == null ? text : get("slip.field." + field) + ": " + text;
    }
}
