package gov.voice.access;

/**
 * The database does not have this build's schema, so no worker touches it. Without a stack trace: it comes as often as
 * workers try, until somebody migrates.
 */
public class WorkersRest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkersRest() {
        super("The database does not have this build's schema; workers rest", null, false, false);
    }
}
