package gov.voice.platform;

import jakarta.ejb.ApplicationException;

/**
 * What was asked cannot be done as things stand, and the person who asked can be told why. The text is a key of the
 * bundles ({@code refused.…}), its arguments never personal data.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /** @param key the part after {@code refused.} of a bundle key */
    public Refused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    /** The bundle key, with its prefix. */
    public String key() {
        return "refused." + getMessage();
    }

    /** What the sentence is filled with. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
